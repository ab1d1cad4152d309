import { Command, InvalidArgumentError } from 'commander'
import { runCommand } from './run-command.js'

const [FEWEST, MOST] = [10, 50_000]

function count(text: string): number {
  const people = /^\d+$/.test(text) ? Number(text) : NaN
  if (people >= FEWEST && people <= MOST) return people
  throw new InvalidArgumentError(`Give a whole number from ${FEWEST} to ${MOST.toLocaleString('en-US')}.`)
}

const { people } = new Command('seed')
  .description('Puts an invented network of people beside what is in the database: the same one each time for the same number.')
  .option('--people <count>', `how many, ${FEWEST} to ${MOST.toLocaleString('en-US')}`, count, 1_000)
  .parse()
  .opts<{ people: number }>()

await runCommand(async () => {
  const { seedPeople } = await import('./seed-people.js')
  return () => seedPeople(people)
})
