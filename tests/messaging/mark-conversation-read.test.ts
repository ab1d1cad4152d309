import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { CONVERSATION, eventsOf, groupTalking, MESSAGES, READ, send, twoTalking } from './talk.js'

const api = startApi()

test('reading up to a message leaves those after it unread, and never goes back', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const sent = [await make.message(api, ana, conversation), await make.message(api, ana, conversation), await make.message(api, ana, conversation)]
  const read = async (upToMessageId?: string) => (await api.as(ben).run(READ, { input: { conversationId: conversation.id, upToMessageId } })).data?.markConversationRead
  expect(await read(sent[1]!.id)).toEqual({ unreadCount: 1, lastReadSeq: 2 })
  expect(await read(sent[0]!.id)).toEqual({ unreadCount: 1, lastReadSeq: 2 })
  expect(await read()).toEqual({ unreadCount: 0, lastReadSeq: 3 })
  const events = (await eventsOf(api, `conversation:${conversation.id}`)).filter((event) => event.kind === 'CONVERSATION_READ')
  expect(events).toMatchObject([{ subject: ben.userId, data: { seq: 2 } }, { subject: ben.userId, data: { seq: 3 } }])
  expect((await eventsOf(api, `user:${ben.userId}`)).at(-1)).toMatchObject({ kind: 'INBOX_CHANGED', subject: conversation.id })
})

test('everybody in a group sees how far the others have read', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  await send(api, ana, group, 'one')
  expect(await api.as(ben).run(READ, { input: { conversationId: group.id } })).toSucceed()
  const { participants } = (await api.as(cleo).run(CONVERSATION, { id: group.id })).data!.conversation!
  expect(participants.find(({ user }) => user?.handle === ben.handle)).toMatchObject({ lastReadSeq: 1, lastReadAt: expect.any(String) })
  expect(participants.find(({ user }) => user?.handle === ana.handle)).toMatchObject({ lastReadSeq: 0, lastReadAt: null })
  expect((await api.as(ana).run(MESSAGES, { conversationId: group.id })).data?.messages.nodes[0]?.readByCount).toBe(1)
})

test('what was said before somebody joined, or by whom they block, is not there for them to have read', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  const before = await make.message(api, ana, group)
  const dora = await make.person(api)
  await api.sqlAs('polyphony_viewer', ana, 'select add_participants($1, $2)', [group.id, [dora.userId]])
  const blocked = await make.message(api, cleo, group)
  await api.sqlAs('polyphony_viewer', ben, 'select block_user($1)', [cleo.userId])
  for (const [person, message] of [[dora, before], [ben, blocked]] as const) {
    expect(await api.as(person).run(READ, { input: { conversationId: group.id, upToMessageId: message.id } })).toFailWith('MESSAGE_NOT_FOUND')
  }
  expect(await api.as(dora).run(READ, { input: { conversationId: group.id, upToMessageId: blocked.id } })).toSucceed()
})

test('reading and writing at once leave the count exact', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  await Promise.all(Array.from({ length: 30 }, (_, index) =>
    index % 3 ? send(api, ana, conversation, `m${index}`) : api.as(ben).run(READ, { input: { conversationId: conversation.id } })))
  const [row] = await api.sql(
    'select unread_count as stored, recount_unread(conversation_id, user_id) as counted from conversation_participants where conversation_id = $1 and user_id = $2',
    [conversation.id, ben.userId],
  )
  expect(row!.stored).toBe(row!.counted)
})
