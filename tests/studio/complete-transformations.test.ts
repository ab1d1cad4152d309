import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, project, queued, told, used } from './transforming.js'

const api = startApi()

const output = (id: string) => ({ id, name: 'song lofi.wav', mediaType: 'audio/wav', size: 9, sha256: 'ab'.repeat(32) })
const complete = (workerId: string, ids: string[]) =>
  api.sqlAs('polyphony_system', null, 'select complete_transformations($1, $2)', [workerId, JSON.stringify(ids.map(output))])
const kindsOf = async (channel: string): Promise<unknown[]> =>
  (await api.sql('select kind from channel_events where channel_id = $1 order by seq', [channel])).map(({ kind }) => kind)

/** So many of this person's and project's, all held by one worker. */
async function held(workerId: string, ...asked: [Awaited<ReturnType<typeof make.person>>, string][]): Promise<string[]> {
  const ids: string[] = []
  for (const [person, projectId] of asked) ids.push((await queued(api, person, { projectId })).id)
  await api.sqlAs('polyphony_system', null, "select from claim_transformations($1, 'local', false, 100, 100, '{}')", [workerId])
  return ids
}

test('a batch of several people and projects: a file and a version each, one notification for a project, and every state is told', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const [first, second, his] = [await project(api, ana), await project(api, ana), await project(api, ben)]
  const workerId = randomUUID()
  const ids = await held(workerId, [ana, first], [ana, second], [ben, his], [ana, first])
  await complete(workerId, [ids[3]!, ids[1]!, ids[2]!, ids[0]!])
  await complete(workerId, ids)
  expect(await api.sql('select id from stored_files where project_id = any ($1) order by id', [[first, second, his]])).toEqual(ids.toSorted().map((id) => ({ id })))
  expect(await api.sql('select number, transformation_id as id from project_versions where project_id = $1 order by number', [first])).toEqual([{ number: 2, id: ids[0] }, { number: 3, id: ids[3] }])
  expect(await api.sql('select output_version as version from ai_transformations where id = any ($1) order by id', [ids])).toEqual([2, 2, 2, 3].map((version) => ({ version })))
  for (const id of ids) expect(await told(api, `transformation:${id}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  expect(await api.sql("select subject_id as id, data, actor_id as by from channel_events where channel_id = $1 order by seq offset 4", [`project:${first}`])).toEqual([0, 3].flatMap((nth, place) => [
    { id: first, data: { changedFields: ['audioFileId'], version: place + 2 }, by: ana.userId },
    { id: ids[nth], data: { state: 'COMPLETED', progress: 100 }, by: null },
  ]))
  const notified = 'select subject_id as id, event_count as count from notifications where user_id = $1 order by event_count'
  expect(await api.sql(notified, [ana.userId])).toEqual([{ id: ids[1], count: 1 }, { id: ids[3], count: 2 }])
  expect(await api.sql(notified, [ben.userId])).toEqual([{ id: ids[2], count: 1 }])
  expect(await kindsOf(`user:${ana.userId}`)).toEqual(['NOTIFICATION_ADDED', 'NOTIFICATION_ADDED'])
  expect(await used(api, ana)).toBe(3)

  const [next] = await held(workerId, [ana, first])
  await complete(workerId, [next!])
  expect((await kindsOf(`user:${ana.userId}`)).at(-1)).toBe('NOTIFICATION_CHANGED')
  expect((await api.sql(notified, [ana.userId])).at(-1)).toEqual({ id: next, count: 3 })
})

test('what another worker holds, or has ended, takes no part in a batch', async () => {
  const ana = await make.person(api)
  const projectId = await project(api, ana)
  const [mine] = await held('one', [ana, projectId])
  const [hers] = await held('other', [ana, projectId])
  await complete('one', [mine!, hers!])
  expect(await api.sql('select id, state from ai_transformations where project_id = $1 order by id', [projectId])).toEqual([{ id: mine, state: 'COMPLETED' }, { id: hers, state: 'PROCESSING' }])
  expect(await api.sql('select id from stored_files where project_id = $1', [projectId])).toEqual([{ id: mine }])
})

test('who is told of it by no channel, or is disabled, is not notified', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const ids = await held('one', [ana, await project(api, ana)], [ben, await project(api, ben)])
  await api.sql("insert into notification_preferences (user_id, kind, channel, is_enabled) select $1, 'TRANSFORMATION_FINISHED', c, false from unnest(enum_range(null::notification_channel)) c", [ana.userId])
  await api.sql('update users set disabled_at = now() where id = $1', [ben.userId])
  await complete('one', ids)
  expect(await api.sql('select from notifications where user_id = any ($1)', [[ana.userId, ben.userId]])).toEqual([])
  expect(await api.sql("select from ai_transformations where id = any ($1) and state = 'COMPLETED'", [ids])).toHaveLength(2)
})
