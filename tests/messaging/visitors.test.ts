import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { peopleOf, twoTalking } from './talk.js'

const api = startApi()
const id = randomUUID()

const MUTATIONS: [name: string, input: object][] = [
  ['openDirectConversation', { userId: id }], ['createGroupConversation', { title: 'Band', memberIds: [] }],
  ['sendMessage', { conversationId: id, clientMessageId: id, body: 'hello' }], ['editMessage', { messageId: id, body: 'hello' }],
  ['deleteMessage', { messageId: id, scope: 'ME' }], ['addReaction', { messageId: id, emoji: '👍' }], ['removeReaction', { messageId: id, emoji: '👍' }],
  ['markConversationRead', { conversationId: id }], ['muteConversation', { conversationId: id }], ['unmuteConversation', { conversationId: id }],
  ['archiveConversation', { conversationId: id }], ['unarchiveConversation', { conversationId: id }], ['addParticipants', { conversationId: id, userIds: [id] }],
  ['removeParticipant', { conversationId: id, userId: id }], ['setParticipantRole', { conversationId: id, userId: id, role: 'ADMIN' }],
  ['updateConversation', { conversationId: id }], ['leaveConversation', { conversationId: id }], ['setTyping', { conversationId: id }],
]
const call = (who: Person | null, name: string, input: object) =>
  (who ? api.as(who) : api.visitor).run(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`, { input })
const reasonOf = async (stream: Promise<{ next(): Promise<{ errors?: readonly { extensions?: Record<string, unknown> }[] }> }>) => (await (await stream).next()).errors?.[0]?.extensions?.reason

test.each(MUTATIONS)('%s needs somebody signed in', async (name, input) => {
  expect(await call(null, name, input)).toFailWith('SIGN_IN_REQUIRED')
})

test.each(MUTATIONS.filter(([, input]) => 'conversationId' in input || 'messageId' in input))('%s finds nothing of what is not theirs, for an admin neither', async (name, input) => {
  const { ana, conversation } = await twoTalking(api)
  const message = await make.message(api, ana, conversation)
  const there = { ...input, ...('messageId' in input ? { messageId: message.id } : { conversationId: conversation.id }) }
  const reason = 'messageId' in input ? 'MESSAGE_NOT_FOUND' : 'CONVERSATION_NOT_FOUND'
  for (const who of [await make.person(api), await make.person(api, { role: 'moderator' }), await make.person(api, { role: 'admin' })]) {
    expect(await call(who, name, there)).toFailWith(reason)
    expect(await call(who, name, input)).toFailWith(reason)
  }
})

test.each(['{ conversations { liveCursor } }', `{ conversation(id: "${id}") { id } }`, `{ messages(conversationId: "${id}") { liveCursor } }`])('%s needs somebody signed in', async (query) => {
  expect(await api.visitor.run(query)).toFailWith('SIGN_IN_REQUIRED')
})

test.each(['inboxEvents { __typename }', `conversationEvents(conversationId: "${id}") { __typename }`, `typing(conversationId: "${id}") { isTyping }`, `presence(userIds: ["${id}"]) { isOnline }`])(
  'the stream %s needs somebody signed in', async (field) => {
    expect(await reasonOf(api.visitor.subscribe(`subscription { ${field} }`))).toBe('SIGN_IN_REQUIRED')
  })

test('whom everybody may see online is seen by nobody signed out', async () => {
  const [ana, ben] = (await peopleOf(api, 2)) as [Person, Person]
  await api.sql("insert into user_settings (user_id, who_sees_active_status) values ($1, 'EVERYONE')", [ana.userId])
  const document = 'subscription ($ids: [ID!]!) { presence(userIds: $ids) { userId } }'
  expect(await reasonOf(api.visitor.subscribe(document, { ids: [ana.userId] }))).toBe('SIGN_IN_REQUIRED')
  const stream = await api.as(ben).subscribe(document, { ids: [ana.userId] })
  expect(await stream.next()).toMatchObject({ data: { presence: [{ userId: ana.userId }] } })
  await stream.close()
})
