import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

interface Event { __typename: string; cursor?: string; conversation?: { id: string; unreadCount: number }; message?: { body: string }; conversationId?: string; messageId?: string; notification?: { kind: string; eventCount: number; isRead: boolean } }

const INBOX = `subscription ($after: Cursor) { inboxEvents(after: $after) { __typename ... on LiveEvent { cursor }
  ... on InboxMessage { conversation { id unreadCount } message { body } } ... on InboxChanged { conversation { id unreadCount } }
  ... on InboxRemoved { conversationId } ... on MessageHidden { conversationId messageId } } }`
const NOTIFICATIONS = `subscription ($after: Cursor) { notificationEvents(after: $after) { __typename ... on LiveEvent { cursor }
  ... on NotificationAdded { notification { kind eventCount isRead } } ... on NotificationChanged { notification { kind eventCount isRead } } } }`

async function follow(person: Person, document: string, after?: string) {
  const stream = await api.as(person).subscribe<Record<string, Event>, object>(document, { after })
  const next = async () => Object.values((await stream.next()).data!)[0]!
  expect((await next()).__typename).toBe('LiveReady')
  return { next, close: stream.close }
}

async function twoTalking() {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  return { ana, ben, conversation: await make.conversation(api, [ana, ben]) }
}

test('an inbox hears of every conversation, of what was read elsewhere, hidden and taken away', async () => {
  const { ana, ben, conversation } = await twoTalking()
  const page = await api.as(ben).run<{ conversations: { liveCursor: string } }, object>('{ conversations(first: 30) { liveCursor } }')
  const { id } = await make.message(api, ana, conversation, 'hello')
  const stream = await follow(ben, INBOX, page.data!.conversations.liveCursor)
  expect(await stream.next()).toMatchObject({ __typename: 'InboxMessage', conversation: { id: conversation.id, unreadCount: 1 }, message: { body: 'hello' } })
  expect(await api.as(ben).run('mutation ($input: MarkConversationReadInput!) { markConversationRead(input: $input) { id } }', { input: { conversationId: conversation.id } })).toSucceed()
  expect(await stream.next()).toMatchObject({ __typename: 'InboxChanged', conversation: { id: conversation.id, unreadCount: 0 } })
  expect(await api.as(ben).run('mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) { messageId } }', { input: { messageId: id, scope: 'ME' } })).toSucceed()
  expect(await stream.next()).toMatchObject({ __typename: 'MessageHidden', conversationId: conversation.id, messageId: id })
  expect(await stream.next()).toMatchObject({ __typename: 'InboxChanged' })
  expect(await api.as(ana).run('mutation ($input: BlockUserInput!) { blockUser(input: $input) { userId } }', { input: { userId: ben.userId } })).toSucceed()
  expect(await stream.next()).toMatchObject({ __typename: 'InboxRemoved', conversationId: conversation.id })
  await stream.close()
})

test('notifications come live, gather, and are read with their conversation', async () => {
  const { ana, ben, conversation } = await twoTalking()
  const stream = await follow(ben, NOTIFICATIONS)
  await make.message(api, ana, conversation, 'one')
  expect(await stream.next()).toMatchObject({ __typename: 'NotificationAdded', notification: { kind: 'NEW_MESSAGE', eventCount: 1, isRead: false } })
  await make.message(api, ana, conversation, 'two')
  expect(await stream.next()).toMatchObject({ __typename: 'NotificationChanged', notification: { eventCount: 2 } })
  expect(await api.as(ben).run('mutation ($input: MarkConversationReadInput!) { markConversationRead(input: $input) { id } }', { input: { conversationId: conversation.id } })).toSucceed()
  expect(await stream.next()).toMatchObject({ __typename: 'NotificationChanged', notification: { isRead: true } })
  await stream.close()
})

test('nobody follows a person\'s streams but that person', async () => {
  const { ana, ben } = await twoTalking()
  const stream = await api.as(ana).subscribe<Record<string, Event>, object>(INBOX, {})
  const ready = (await stream.next()).data!.inboxEvents as Event & { cursor?: string }
  expect(ready.__typename).toBe('LiveReady')
  const others = await api.as(ben).run<{ conversations: { liveCursor: string } }, object>('{ conversations(first: 1) { liveCursor } }')
  const refused = await api.as(ana).subscribe(INBOX, { after: others.data!.conversations.liveCursor })
  expect((await refused.next()).errors![0]!.extensions!.reason).toBe('INVALID_CURSOR')
  expect((await (await api.visitor.subscribe(INBOX, {})).next()).errors![0]!.extensions!.reason).toBe('SIGN_IN_REQUIRED')
  await stream.close()
})
