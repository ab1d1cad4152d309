import { setTimeout as sleep } from 'node:timers/promises'
import { personId } from '../../src/import/follows/people.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { heldAtSecondBatch, outcomeOf, runImport, scratch, startImport } from './import-process.js'

const api = startApi()
const files = scratch()
const PEOPLE = 6_000
/** A ring, a hub everybody is tied to, and each thousandth row no edge. */
const ring = Array.from({ length: PEOPLE }, (_, number) => `${number},${number % 1_000 === 7 ? '' : (number + 1) % PEOPLE}`)
const hub = Array.from({ length: PEOPLE }, (_, number) => `hub,${number}`)
const edges = files.write('wheel.csv', `node_1,node_2\n${ring.flatMap((edge, number) => [edge, hub[number]!]).join('\n')}\n`)
const TIES = 2 * PEOPLE - 6
const COUNTS = `follows: read 12000, inserted ${2 * TIES}, updated 0, unchanged 0, duplicate rows 0, rejected 6`

const argsFor = (source: string): string[] => ['follows', edges, '--source', source]
const started = (run: string) => api.sql("select from import_runs where source = $1 and rows_done <> '{}'", [run])

async function killWithin(run: string): Promise<void> {
  const held = await heldAtSecondBatch(api, run)
  const child = startImport(api, argsFor('torn'))
  const killed = outcomeOf(child)
  await held.isReached()
  child.kill('SIGKILL')
  expect((await killed).code).toBeNull()
  await held.letGo()
}

/** Who follows whom and what the counters say, by the names people have in the graph. */
const everything = (source: string): Promise<unknown[]> =>
  api.sql(
    `select display_name, replace(handle, $1, '') as handle, follower_count, following_count,
       array(select p.display_name from followers join profiles p on p.user_id = followee_id where follower_id = profiles.user_id order by 1) as follows
     from profiles where handle like $1 || '\\_%' order by 1`, [source],
  )

test('an import that was killed among the people or the follows goes on, and ends as one that was not', async () => {
  await killWithin('people:torn')
  await killWithin('follows:torn')
  const [{ count }] = (await api.sql('select count(*)::int as count from followers')) as [{ count: number }]
  expect(count).toBeLessThan(2 * TIES)
  const resumed = await runImport(api, argsFor('torn'))
  expect(resumed.err).toContain('Going on with the import of wheel.csv')
  expect(resumed.out).toContain(COUNTS)
  expect((await runImport(api, argsFor('whole'))).out).toContain(COUNTS)
  expect(await everything('torn')).toEqual(await everything('whole'))
  expect(await everything('torn')).toHaveLength(PEOPLE + 1)
})

test('people who follow, leave and block each other meanwhile wait for no one in a circle, and blocks hold', async () => {
  const ended = outcomeOf(startImport(api, argsFor('busy')))
  while ((await started('follows:busy')).length === 0) await sleep(5)
  let isOver = false
  const over = ended.finally(() => (isOver = true))
  const [fan, hubId] = [await make.person(api), personId('busy', 'hub')]
  // From both ends of the file, so that some are before the import and some behind it.
  const doings = [0, 1, 2, 3].map(async (start) => {
    for (let number = start; !isOver && number < PEOPLE / 2; number += 4) {
      const otherId = personId('busy', String(number % 8 < 4 ? number : PEOPLE - number))
      await api.sqlAs('polyphony_viewer', { userId: otherId }, 'select from unfollow_user($1)', [hubId])
      await api.sqlAs('polyphony_viewer', { userId: otherId }, 'select from follow_user($1)', [hubId])
      await api.sqlAs('polyphony_viewer', { userId: hubId }, 'select from block_user($1)', [otherId])
      await api.sqlAs('polyphony_viewer', fan, `select from ${number % 8 < 4 ? '' : 'un'}follow_user($1)`, [hubId])
    }
  })
  await Promise.all(doings)
  expect(await over).toMatchObject({ code: 0 })
  const [{ blocks }] = (await api.sql('select count(*)::int as blocks from blocked_users')) as [{ blocks: number }]
  expect(blocks).toBeGreaterThan(10)
  expect(await api.sql('select from followers join blocked_users on (blocker_id, blocked_id) in ((follower_id, followee_id), (followee_id, follower_id))')).toEqual([])
  expect(await api.sql('select deadlocks::int from pg_stat_database where datname = current_database()')).toEqual([{ deadlocks: 0 }])
})

test('every counter is what a recount gives', async () => {
  const wrong = await api.sql(
    `select from profiles p where follower_count <> (select count(*) from followers where followee_id = p.user_id)
       or following_count <> (select count(*) from followers where follower_id = p.user_id)`,
  )
  expect(wrong).toEqual([])
  const [best] = await api.sql('select handle, follower_count from profiles order by follower_count desc, handle limit 1')
  expect(best).toEqual({ handle: 'torn_hub', follower_count: PEOPLE })
})
