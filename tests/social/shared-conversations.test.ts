import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { relationsOf } from './relations.js'

const api = startApi()
const { block, unblock, told } = relationsOf(api)
let ana: Person
let ben: Person
let cyd: Person

beforeEach(async () => {
  ;[ana, ben, cyd] = [await make.person(api), await make.person(api), await make.person(api)]
})

/** A conversation in which each of them has said one thing, in this order, and nobody has read anything. */
async function conversation(people: Person[], title: string | null = 'Band'): Promise<string> {
  const [id, ids] = [randomUUID(), people.map(({ userId }) => userId)]
  const kind = title === null ? { kind: 'DIRECT', pair: [...ids].sort() } : { kind: 'GROUP', title }
  const row = { id, ...kind, created_by: ids[0], is_disappearing: false, last_seq: ids.length, version: 1, created_at: 'now', updated_at: 'now' }
  await api.sql('insert into conversations select * from jsonb_populate_record(null::conversations, $1)', [row])
  await api.sql('insert into conversation_participants (conversation_id, user_id) select $1, id from unnest($2::uuid[]) id group by id', [id, ids])
  await api.sql(
    'insert into messages (id, conversation_id, seq, sender_id) select new_id(), $1, place, id from unnest($2::uuid[]) with ordinality s (id, place)', [id, ids])
  await api.sql('update conversation_participants set unread_count = recount_unread(conversation_id, user_id) where conversation_id = $1', [id])
  return id
}

const unread = async (id: string, people: Person[]): Promise<unknown[]> => {
  const rows = await api.sql('select user_id, unread_count from conversation_participants where conversation_id = $1', [id])
  return people.map(({ userId }) => rows.find((row) => row.user_id === userId)!.unread_count)
}
const logged = async (id: string) =>
  (await api.sql('select kind from channel_events where channel_id = $1 order by seq', [`conversation:${id}`])).map(({ kind }) => kind)

test('in a group, neither counts what the other said as unread while the block lasts; a third counts both', async () => {
  const id = await conversation([ana, ben, cyd])
  expect(await unread(id, [ana, ben, cyd])).toEqual([2, 2, 2])
  await block(ana, ben)
  expect(await unread(id, [ana, ben, cyd])).toEqual([1, 1, 2])
  await unblock(ana, ben)
  expect(await unread(id, [ana, ben, cyd])).toEqual([2, 2, 2])
})

test('a group stays in both inboxes, and who follows it is looked at again', async () => {
  const id = await conversation([ana, ben, cyd])
  await block(ana, ben)
  await block(ana, ben)
  expect(await logged(id)).toEqual(['ACCESS_CHANGED'])
  await unblock(ana, ben)
  await unblock(ana, ben)
  expect(await logged(id)).toEqual(['ACCESS_CHANGED', 'ACCESS_CHANGED'])
  for (const person of [ana, ben]) expect(await told(person)).toEqual(['INBOX_CHANGED', 'INBOX_CHANGED'])
  expect(await told(cyd)).toEqual([])
})

test('a direct conversation leaves both inboxes and comes back when the last block ends', async () => {
  const id = await conversation([ana, ben], null)
  await block(ana, ben)
  await block(ben, ana)
  await unblock(ana, ben)
  await unblock(ben, ana)
  for (const person of [ana, ben]) {
    expect(await told(person)).toEqual(['INBOX_REMOVED', 'INBOX_REMOVED', 'INBOX_REMOVED', 'INBOX_CHANGED'])
  }
  expect(await unread(id, [ana, ben])).toEqual([1, 1])
})

test('what one of them said before they left is seen otherwise by who is still there, and the one who left is told nothing', async () => {
  const id = await conversation([ana, ben, cyd])
  await api.sql('update conversation_participants set left_at = now() where conversation_id = $1 and user_id = $2', [id, ben.userId])
  await block(ana, ben)
  expect([await logged(id), await told(ana), await told(ben)]).toEqual([['ACCESS_CHANGED'], ['INBOX_CHANGED'], []])
})

test('what was deleted, has expired, or was said before somebody came is not unread', async () => {
  const id = await conversation([ben, ben, ben, ben, ana])
  await api.sql("update messages set deleted_at = now() where conversation_id = $1 and seq = 2", [id])
  await api.sql("update messages set expires_at = now() - interval '1 second' where conversation_id = $1 and seq = 3", [id])
  await api.sql('update conversation_participants set first_seq = 2 where conversation_id = $1 and user_id = $2', [id, ana.userId])
  await block(ana, cyd)
  const recount = async () => (await api.sql('select recount_unread($1, $2) as unread', [id, ana.userId]))[0]!.unread
  expect(await recount()).toBe(1)
  await api.sql('insert into hidden_messages (user_id, message_id) select $2, id from messages where conversation_id = $1 and seq = 4', [id, ana.userId])
  expect(await recount()).toBe(0)
})

test('blocks begun and ended at once in many shared conversations wait for each other, and every count is right', async () => {
  const ids: string[] = []
  for (let count = 0; count < 12; count += 1) ids.push(await conversation([ana, ben, cyd]))
  const pairs: [Person, Person][] = [[ana, ben], [ben, cyd], [cyd, ana]]
  for (let round = 0; round < 4; round += 1) {
    const replies = await Promise.all(pairs.flatMap(([one, other]) => [block(one, other), unblock(one, other), block(other, one)]))
    for (const reply of replies) expect(reply).toSucceed()
  }
  const wrong = await api.sql(
    'select from conversation_participants where conversation_id = any($1) and unread_count <> recount_unread(conversation_id, user_id)', [ids])
  expect(wrong).toEqual([])
})

test('whoever follows either of the two live is woken', async () => {
  const wakeUps = async (rule: string) =>
    String((await api.sqlAs('polyphony_viewer', ana, `select current_setting('app.wake_ups') as woken from ${rule}($1) r`, [ben.userId]))[0]!.woken).split(' ')
  for (const rule of ['follow_user', 'unfollow_user', 'block_user', 'unblock_user']) {
    expect(await wakeUps(rule)).toEqual(expect.arrayContaining([`access:${ana.userId}`, `access:${ben.userId}`]))
  }
})
