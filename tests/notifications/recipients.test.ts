import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { eventsOf, followOf, listOf, messageTo } from './notified.js'

const api = startApi()

const block = (who: Person, whom: Person) => api.sql('insert into blocked_users (blocker_id, blocked_id) values ($1, $2)', [who.userId, whom.userId])
const forget = (a: Person, b: Person) => api.sql('select forget_notifications_between($1, $2)', [a.userId, b.userId])

async function expectNothing(person: Person): Promise<void> {
  expect(await api.sql('select from notifications where user_id = $1', [person.userId])).toEqual([])
  expect(await eventsOf(api, person)).toEqual([])
}

test('nobody is told of what they did themselves', async () => {
  const ana = await make.person(api)
  await messageTo(api, ana, ana, randomUUID())
  await expectNothing(ana)
})

test('nobody is told of somebody they block, nor of somebody who blocks them', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await block(ana, ben)
  await followOf(api, ana, ben)
  await followOf(api, ben, ana)
  await expectNothing(ana)
  await expectNothing(ben)
})

test('a disabled account is told of nothing', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await api.sql('update users set disabled_at = now() where id = $1', [ana.userId])
  await followOf(api, ana, ben)
  await expectNothing(ana)
})

test('nobody at all can be told of something', async () => {
  const ben = await make.person(api)
  await followOf(api, { userId: randomUUID() }, ben)
  expect(await api.sql('select from notification_actors where actor_id = $1', [ben.userId])).toEqual([])
})

test('many are told at once, each of them as if alone', async () => {
  const [ana, ben, cem, dua, eve] = await Promise.all(Array.from({ length: 5 }, () => make.person(api)))
  await block(cem!, ana!)
  await api.sql('update users set disabled_at = now() where id = $1', [dua!.userId])
  const everybody = [ana, ben, cem, dua, eve, ben].map((person) => person!.userId)
  const conversation = randomUUID()
  await messageTo(api, eve!, ben!, conversation)
  await api.sql("select notify_users($1, 'NEW_MESSAGE', $2, $3::uuid, '{}', 'conversation:' || $3::uuid)", [everybody, ana!.userId, conversation])
  for (const person of [ana, cem, dua]) await expectNothing(person!)
  expect((await listOf(api, ben!)).nodes).toEqual([expect.objectContaining({ actorCount: 1, eventCount: 1, actors: [{ id: ana!.userId }] })])
  expect((await listOf(api, eve!)).nodes).toEqual([expect.objectContaining({ actorCount: 2, eventCount: 2 })])
  expect((await eventsOf(api, ben!)).map(({ kind }) => kind)).toEqual(['NOTIFICATION_ADDED'])
  expect((await eventsOf(api, eve!)).map(({ kind }) => kind)).toEqual(['NOTIFICATION_ADDED', 'NOTIFICATION_CHANGED'])
})

test('groups told of at once, in any order of their people, never wait for each other in a circle', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => make.person(api)))
  const ids = people.map(({ userId }) => userId)
  const tell = (order: string[], from: string) => api.sql("select notify_users($1, 'NEW_MESSAGE', $2, $3)", [order, from, randomUUID()])
  await Promise.all(ids.flatMap((from) => [tell(ids, from), tell(ids.toReversed(), from), api.sqlAs('polyphony_viewer', { userId: from }, 'select mark_all_notifications_read()')]))
  expect(await api.sql('select count(*)::int as count from notifications where user_id = any($1)', [ids])).toEqual([{ count: 8 * 2 * 7 }])
})

test('what two people were told of each other is taken back, both ways, and from groups too', async () => {
  const [ana, ben, cem] = [await make.person(api), await make.person(api), await make.person(api)]
  const conversation = randomUUID()
  await followOf(api, ana, ben)
  for (const from of [ben, cem, ben]) await messageTo(api, ana, from, conversation)
  await followOf(api, ben, ana)
  await forget(ana, ben)
  const { nodes, unreadCount } = await listOf(api, ana)
  expect(nodes).toEqual([expect.objectContaining({ kind: 'NEW_MESSAGE', actorCount: 1, eventCount: 1, actors: [{ id: cem.userId }] })])
  expect(unreadCount).toBe(1)
  expect((await listOf(api, ben)).nodes).toEqual([])
  const kinds = (await eventsOf(api, ana)).slice(4).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['NOTIFICATION_CHANGED', 'NOTIFICATION_REMOVED'])
  expect((await eventsOf(api, ben)).map(({ kind }) => kind)).toEqual(['NOTIFICATION_ADDED', 'NOTIFICATION_REMOVED'])
})

test('a block made while somebody is being told leaves nothing of the other, whichever comes first', async () => {
  const ana = await make.person(api)
  const people = await Promise.all(Array.from({ length: 12 }, () => make.person(api)))
  await Promise.all(people.flatMap((person) => [
    followOf(api, ana, person), messageTo(api, ana, person, ana.userId),
    api.sql(
      `do $$ begin
         insert into blocked_users (blocker_id, blocked_id) values ('${ana.userId}', '${person.userId}');
         perform forget_notifications_between('${ana.userId}', '${person.userId}');
       end $$`),
  ]))
  expect((await listOf(api, ana)).nodes).toEqual([])
  expect(await api.sql('select from notification_actors where actor_id = any($1)', [people.map(({ userId }) => userId)])).toEqual([])
})
