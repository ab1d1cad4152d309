import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { eventsOf, followOf, listOf, messageTo } from './notified.js'

const api = startApi()

const READ = graphql(`
  mutation MarkNotificationRead($input: MarkNotificationReadInput!) {
    markNotificationRead(input: $input) {
      id
      isRead
      actors {
        id
      }
    }
  }
`)
const READ_ALL = graphql(`
  mutation MarkAllNotificationsRead {
    markAllNotificationsRead {
      count
    }
  }
`)
const DELETE = graphql(`
  mutation DeleteNotification($input: DeleteNotificationInput!) {
    deleteNotification(input: $input) {
      id
    }
  }
`)
const UNREAD = graphql(`
  query UnreadNotifications {
    viewer {
      unreadNotificationCount
    }
  }
`)

const unread = async (person: Person) => (await api.as(person).run(UNREAD)).data?.viewer?.unreadNotificationCount

async function oneFollower(person: Person): Promise<{ id: string; followerId: string }> {
  const follower = await make.person(api)
  await followOf(api, person, follower)
  return { id: (await listOf(api, person, { first: 1 })).nodes[0]!.id, followerId: follower.userId }
}

test('a notification is read once, and every device is told', async () => {
  const ana = await make.person(api)
  const { id, followerId } = await oneFollower(ana)
  expect(await unread(ana)).toBe(1)
  for (let times = 0; times < 2; times += 1) {
    const reply = await api.as(ana).run(READ, { input: { id } })
    expect(reply.data?.markNotificationRead).toEqual({ id, isRead: true, actors: [{ id: followerId }] })
  }
  expect(await unread(ana)).toBe(0)
  expect(await eventsOf(api, ana)).toEqual([{ kind: 'NOTIFICATION_ADDED', subject: id }, { kind: 'NOTIFICATION_CHANGED', subject: id }])
})

test('all are read with one event, and none when nothing was unread', async () => {
  const ana = await make.person(api)
  for (let count = 0; count < 3; count += 1) await oneFollower(ana)
  expect((await api.as(ana).run(READ_ALL)).data?.markAllNotificationsRead).toEqual({ count: 3 })
  expect((await api.as(ana).run(READ_ALL)).data?.markAllNotificationsRead).toEqual({ count: 0 })
  expect(await unread(ana)).toBe(0)
  expect((await eventsOf(api, ana)).slice(3)).toEqual([{ kind: 'NOTIFICATIONS_READ', subject: null }])
})

test('a deleted notification is gone with its event, once', async () => {
  const ana = await make.person(api)
  const { id } = await oneFollower(ana)
  expect((await api.as(ana).run(DELETE, { input: { id } })).data?.deleteNotification).toEqual({ id })
  expect(await api.as(ana).run(DELETE, { input: { id } })).toFailWith('NOTIFICATION_NOT_FOUND')
  expect((await listOf(api, ana)).nodes).toEqual([])
  expect((await eventsOf(api, ana)).at(-1)).toEqual({ kind: 'NOTIFICATION_REMOVED', subject: id })
})

test('nobody can read or delete what is another\'s, nothing, or no id', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const { id } = await oneFollower(ana)
  for (const wrong of [id, randomUUID()]) {
    expect(await api.as(ben).run(READ, { input: { id: wrong } })).toFailWith('NOTIFICATION_NOT_FOUND')
    expect(await api.as(ben).run(DELETE, { input: { id: wrong } })).toFailWith('NOTIFICATION_NOT_FOUND')
  }
  expect(await unread(ana)).toBe(1)
})

test('a visitor reads and deletes nothing', async () => {
  expect(await api.visitor.run(READ, { input: { id: randomUUID() } })).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.visitor.run(READ_ALL)).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.visitor.run(DELETE, { input: { id: randomUUID() } })).toFailWith('SIGN_IN_REQUIRED')
})

test('who has seen the conversation has read what tells of it', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = randomUUID()
  await messageTo(api, ana, ben, conversation)
  await oneFollower(ana)
  for (let times = 0; times < 2; times += 1) await api.sql("select read_notification_group($1, 'conversation:' || $2)", [ana.userId, conversation])
  const { nodes, unreadCount } = await listOf(api, ana)
  expect(nodes.map(({ kind, isRead }) => [kind, isRead])).toEqual([['NEW_FOLLOWER', false], ['NEW_MESSAGE', true]])
  expect(unreadCount).toBe(1)
  expect((await eventsOf(api, ana)).map(({ kind }) => kind)).toEqual(['NOTIFICATION_ADDED', 'NOTIFICATION_ADDED', 'NOTIFICATION_CHANGED'])
})
