import { Door } from '../../src/db/door.js'
import { startApi } from '../support/api.js'

const api = startApi()
const door = (): Door => new Door(api.database.viewer, null, () => undefined)

test('a statement is left as it was given, and may be sent again', async () => {
  const statement = Object.freeze({ name: 'door_one', text: 'select $1::int + 1 as sum', values: Object.freeze([1]) as unknown as unknown[] })
  for (let time = 0; time < 3; time += 1) expect(await door().change(statement)).toEqual([{ sum: 2 }])
})

test('an error no reason is known for tells where it was asked, and leaves the connection usable', async () => {
  const error = await door().change({ text: 'select 1 / 0' }).catch((thrown: Error) => thrown) as Error
  expect(error).toMatchObject({ code: '22012', message: 'division by zero' })
  expect(error.stack).toMatch(/division by zero[^]*door/)
  expect(error.stack).not.toMatch(/pg-protocol/)
  expect(await door().change({ text: 'select 1 as one' })).toEqual([{ one: 1 }])
})
