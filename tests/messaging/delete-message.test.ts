import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { CONVERSATION, eventsOf, groupTalking, INBOX, MESSAGES, textsSeenBy, twoTalking } from './talk.js'

const api = startApi()

const DELETE = graphql(`
  mutation DeleteMessage($input: DeleteMessageInput!) {
    deleteMessage(input: $input) {
      messageId
      conversationId
      message {
        body
        deletedAt
        reactions {
          emoji
        }
      }
    }
  }
`)

const remove = (person: Person, messageId: string, scope: 'ME' | 'EVERYONE') => api.as(person).run(DELETE, { input: { messageId, scope } })
const unreadOf = async (person: Person, { id }: { id: string }) => (await api.as(person).run(CONVERSATION, { id })).data!.conversation!.unreadCount

test('deleted for oneself, a message is gone for that person alone, and so is its share of the unread', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  const first = await make.message(api, ana, group, { body: 'first' })
  const second = await make.message(api, ana, group, { body: 'second' })
  const reply = await remove(ben, second.id, 'ME')
  expect(reply.data?.deleteMessage).toEqual({ messageId: second.id, conversationId: group.id, message: null })
  expect(await remove(ben, second.id, 'ME')).toSucceed()
  expect([await textsSeenBy(api, ben, group), await textsSeenBy(api, cleo, group)]).toEqual([['first'], ['first', 'second']])
  expect([await unreadOf(ben, group), await unreadOf(cleo, group)]).toEqual([1, 2])
  expect((await api.as(ben).run(INBOX, {})).data?.conversations.nodes[0]?.lastMessage?.body).toBe('first')
  expect((await eventsOf(api, `user:${ben.userId}`)).slice(-2)).toMatchObject([
    { kind: 'MESSAGE_HIDDEN', subject: second.id, data: { conversationId: group.id } }, { kind: 'INBOX_CHANGED', subject: group.id },
  ])
  expect(await remove(ben, first.id, 'EVERYONE')).toFailWith('NOT_MESSAGE_SENDER')
})

test('deleted for everyone, only its place is left, without text, track and emoji, and nobody has it unread', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const track = await make.track(api, ana)
  const message = await make.message(api, ana, conversation, { body: 'oops', trackId: track.id })
  await api.sqlAs('polyphony_viewer', ben, 'select add_reaction($1, $2)', [message.id, '🎵'])
  await make.message(api, ben, conversation, { body: 'what?', replyToId: message.id })
  for (let times = 0; times < 2; times += 1) {
    const reply = await remove(ana, message.id, 'EVERYONE')
    expect(reply.data?.deleteMessage.message).toEqual({ body: null, deletedAt: expect.any(String), reactions: [] })
  }
  expect(await textsSeenBy(api, ben, conversation)).toEqual([null, 'what?'])
  expect(await unreadOf(ben, conversation)).toBe(0)
  const page = await api.as(ben).run(MESSAGES, { conversationId: conversation.id })
  expect(page.data?.messages.nodes[1]?.replyTo).toEqual({ id: message.id, body: null })
  expect(await api.sql('select body, track_id from messages where id = $1', [message.id])).toEqual([{ body: null, track_id: null }])
  expect((await eventsOf(api, `conversation:${conversation.id}`)).filter((event) => event.kind === 'MESSAGE_DELETED')).toHaveLength(1)
})

test('in a group its owner and admins delete what others said, members do not', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  const message = await make.message(api, cleo, group)
  expect(await remove(ben, message.id, 'EVERYONE')).toFailWith('NOT_MESSAGE_SENDER')
  expect(await remove(ana, message.id, 'EVERYONE')).toSucceed()
  expect(await textsSeenBy(api, cleo, group)).toEqual([null])
})

test('what is not there for somebody is not deleted by them', async () => {
  const { ana, conversation } = await twoTalking(api)
  const message = await make.message(api, ana, conversation)
  const stranger = await make.person(api)
  for (const scope of ['ME', 'EVERYONE'] as const) {
    expect(await remove(stranger, message.id, scope)).toFailWith('MESSAGE_NOT_FOUND')
  }
  expect(await api.visitor.run(DELETE, { input: { messageId: message.id, scope: 'ME' } })).toFailWith('SIGN_IN_REQUIRED')
})
