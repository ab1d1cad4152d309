import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { eventsOf, followOf, listOf, messageTo } from './notified.js'

const api = startApi()

test('what happens to one thing while it is unread gathers in one notification, each actor counted once', async () => {
  const [ana, ben, cem] = [await make.person(api), await make.person(api), await make.person(api)]
  const conversation = randomUUID()
  for (const from of [ben, cem, ben, ben]) await messageTo(api, ana, from, conversation)
  const { nodes, unreadCount } = await listOf(api, ana)
  expect(nodes).toEqual([expect.objectContaining({ kind: 'NEW_MESSAGE', actorCount: 2, eventCount: 4, conversationId: conversation, isRead: false })])
  expect(nodes[0]!.actors.map(({ id }) => id)).toEqual([ben.userId, cem.userId])
  expect(unreadCount).toBe(1)
})

test('another thing, and the same thing once it was read, make a notification of their own', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const [one, other] = [randomUUID(), randomUUID()]
  await messageTo(api, ana, ben, one)
  await messageTo(api, ana, ben, other)
  await api.sql('update notifications set read_at = now() where subject_id = $1', [one])
  await messageTo(api, ana, ben, one)
  const { nodes, unreadCount } = await listOf(api, ana)
  expect(nodes.map((node) => [node.conversationId, node.isRead])).toEqual([[one, false], [other, false], [one, true]])
  expect(unreadCount).toBe(2)
})

test('another event moves a notification to the top and keeps when it began', async () => {
  const [ana, ben, cem] = [await make.person(api), await make.person(api), await make.person(api)]
  const conversation = randomUUID()
  await messageTo(api, ana, ben, conversation)
  await followOf(api, ana, cem)
  const before = await listOf(api, ana)
  expect(before.nodes.map(({ kind }) => kind)).toEqual(['NEW_FOLLOWER', 'NEW_MESSAGE'])
  await messageTo(api, ana, ben, conversation)
  const { nodes } = await listOf(api, ana)
  expect(nodes.map(({ kind }) => kind)).toEqual(['NEW_MESSAGE', 'NEW_FOLLOWER'])
  expect(nodes[0]!.createdAt).toBe(before.nodes[1]!.createdAt)
  expect(nodes[0]!.updatedAt > before.nodes[1]!.updatedAt).toBe(true)
})

test('a follow tells of no conversation, and shows who follows', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await followOf(api, ana, ben)
  const [node] = (await listOf(api, ana)).nodes
  expect(node).toMatchObject({ kind: 'NEW_FOLLOWER', conversationId: null, actors: [{ id: ben.userId }] })
})

test('of many actors the three newest are shown, and none who is hidden', async () => {
  const ana = await make.person(api)
  const conversation = randomUUID()
  const people = []
  for (let count = 0; count < 5; count += 1) people.push(await make.person(api))
  for (const person of people) await messageTo(api, ana, person, conversation)
  await api.sql('update profiles set is_hidden = true where user_id = $1', [people[4]!.userId])
  const [node] = (await listOf(api, ana)).nodes
  expect(node!.actorCount).toBe(5)
  expect(node!.actors.map(({ id }) => id)).toEqual([people[3], people[2], people[1]].map((person) => person!.userId))
})

test('fifty events at once are all counted, in one notification, with an event of the log each', async () => {
  const ana = await make.person(api)
  const [people, conversation] = [[] as { userId: string }[], randomUUID()]
  for (let count = 0; count < 10; count += 1) people.push(await make.person(api))
  await Promise.all(Array.from({ length: 50 }, (_, index) => messageTo(api, ana, people[index % 10]!, conversation)))
  const { nodes, unreadCount } = await listOf(api, ana)
  expect(nodes).toEqual([expect.objectContaining({ actorCount: 10, eventCount: 50 })])
  expect(unreadCount).toBe(1)
  const events = await eventsOf(api, ana)
  expect(events.map(({ kind }) => kind)).toEqual(['NOTIFICATION_ADDED', ...Array<string>(49).fill('NOTIFICATION_CHANGED')])
  expect(new Set(events.map(({ subject }) => subject))).toEqual(new Set([nodes[0]!.id]))
})

test('what is told of in a transaction that fails was never told of', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await expect(api.sql("select notify_user($1, 'NEW_FOLLOWER', $2, $2), 1 / (select count(*) from users where false)", [ana.userId, ben.userId])).rejects.toThrow('division by zero')
  expect((await listOf(api, ana)).nodes).toEqual([])
  expect(await eventsOf(api, ana)).toEqual([])
})
