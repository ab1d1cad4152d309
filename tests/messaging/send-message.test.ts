import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'
import { twoTalking } from './talk.js'

const api = startApi()

const SEND = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      id
      seq
      clientMessageId
      body
      sender {
        handle
      }
      replyTo {
        id
        body
      }
      track {
        title
      }
      reactions {
        emoji
      }
      readByCount
      isDisappearing
      editedAt
      deletedAt
    }
  }
`)

const UNREAD = graphql(`
  query Unread {
    viewer {
      unreadMessageCount
      unreadConversationCount
    }
  }
`)

const [id, body] = [randomUUID, 'See you at the harbour 🎵']

test('what is said comes back as it was said, and the other has one unread message', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const clientMessageId = id()
  const reply = await api.as(ana).run(SEND, { input: { conversationId: conversation.id, clientMessageId, body } })
  expect(reply).toSucceed()
  expect(reply.data?.sendMessage).toMatchObject({
    seq: 1, clientMessageId, body, sender: { handle: ana.handle }, replyTo: null, track: null, reactions: [], readByCount: 0,
    isDisappearing: false, editedAt: null, deletedAt: null,
  })
  expect((await api.as(ben).run(UNREAD)).data?.viewer).toEqual({ unreadMessageCount: 1, unreadConversationCount: 1 })
  expect((await api.as(ana).run(UNREAD)).data?.viewer).toEqual({ unreadMessageCount: 0, unreadConversationCount: 0 })
})

test('a reply brings what it replies to, and a track comes along without words', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const first = await make.message(api, ana, conversation, { body: 'Have you heard this?' })
  const track = await make.track(api, ana, { title: 'Low tide' })
  const reply = await api.as(ben).run(SEND, { input: { conversationId: conversation.id, clientMessageId: id(), replyToId: first.id, trackId: track.id } })
  expect(reply).toSucceed()
  expect(reply.data?.sendMessage).toMatchObject({ body: null, replyTo: { id: first.id, body: 'Have you heard this?' }, track: { title: 'Low tide' } })
})

test('the same message sent fifty times at once is said once', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const input = { conversationId: conversation.id, clientMessageId: id(), body }
  const replies = await Promise.all(Array.from({ length: 50 }, () => api.as(ana).run(SEND, { input })))
  for (const reply of replies) expect(reply).toSucceed()
  expect(new Set(replies.map((reply) => reply.data?.sendMessage.id)).size).toBe(1)
  expect(await api.sql('select last_seq::int as seq from conversations where id = $1', [conversation.id])).toEqual([{ seq: 1 }])
  expect((await api.as(ben).run(UNREAD)).data?.viewer?.unreadMessageCount).toBe(1)
})

test('an id used before for another text, place, reply or track is refused', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const elsewhere = await make.conversation(api, [ana, await make.person(api)])
  const track = await make.track(api, ana)
  const first = await make.message(api, ben, conversation)
  const input = { conversationId: conversation.id, clientMessageId: id(), body }
  expect(await api.as(ana).run(SEND, { input })).toSucceed()
  for (const change of [{ body: 'other' }, { conversationId: elsewhere.id }, { replyToId: first.id }, { trackId: track.id }]) {
    expect(await api.as(ana).run(SEND, { input: { ...input, ...change } })).toFailWith('CLIENT_MESSAGE_ID_REUSED')
  }
  expect(await api.as(ben).run(SEND, { input })).toSucceed()
})

test('the same id at once in two conversations is used in one of them', async () => {
  const { ana, conversation } = await twoTalking(api)
  const other = await make.conversation(api, [ana, await make.person(api)])
  const clientMessageId = id()
  const replies = await Promise.all([conversation, other].map((where) => api.as(ana).run(SEND, { input: { conversationId: where.id, clientMessageId, body } })))
  expect(replies.filter((reply) => reply.errors)).toHaveLength(1)
  expect(replies.find((reply) => reply.errors)).toFailWith('CLIENT_MESSAGE_ID_REUSED')
  expect(await api.sql('select sum(last_seq)::int as sum from conversations where id = any($1)', [[conversation.id, other.id]])).toEqual([{ sum: 1 }])
})
