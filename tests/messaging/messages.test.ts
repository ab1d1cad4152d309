import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { MESSAGES, send, textsSeenBy, twoTalking, groupTalking } from './talk.js'
import { liveCursor } from '../../src/live/live-cursor.js'
import { Cursors } from '../../src/paging/cursor.js'
import type { MessagesQuery } from '../support/graphql/graphql.js'
import { graphql } from '../support/graphql/index.js'

const api = startApi()

const NESTED = graphql(`
  query NestedMessages($id: ID!) {
    conversation(id: $id) {
      messages(first: 2) {
        liveCursor
        nodes {
          body
          conversationId
        }
      }
    }
  }
`)

test('pages run from the newest back to the oldest and forward again without a gap or a repeat while others write', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  for (let count = 1; count <= 25; count += 1) await make.message(api, count % 2 ? ana : ben, conversation, { body: `m${count}` })
  const seqs: number[] = []
  let before: string | null = null
  for (let more = true; more; ) {
    const page: MessagesQuery['messages'] = (await api.as(ben).run(MESSAGES, { conversationId: conversation.id, last: 10, before })).data!.messages
    seqs.unshift(...page.nodes.map((message) => message.seq))
    before = page.pageInfo.startCursor ?? null
    more = page.pageInfo.hasPreviousPage
    await make.message(api, ana, conversation)
  }
  expect(seqs).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
  const back = await api.as(ben).run(MESSAGES, { conversationId: conversation.id, first: 3, after: before })
  expect(back.data?.messages.nodes.map((message) => message.body)).toEqual(['m2', 'm3', 'm4'])
})

test('a message brings its sender, what it replies to, its emoji and how many have read it', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  const first = await make.message(api, ana, group, { body: 'first' })
  await make.message(api, ben, group, { body: 'second', replyToId: first.id })
  for (const [person, emoji] of [[ben, '🎵'], [cleo, '🎵'], [cleo, '❤️']] as const) {
    await api.sqlAs('polyphony_viewer', person, 'select add_reaction($1, $2)', [first.id, emoji])
  }
  await api.sqlAs('polyphony_viewer', ben, 'select mark_conversation_read($1, $2)', [group.id, first.id])
  const reply = await api.as(ben).run(MESSAGES, { conversationId: group.id })
  expect(reply.data?.messages.nodes).toMatchObject([
    { body: 'first', sender: { handle: ana.handle }, replyTo: null, readByCount: 1,
      reactions: [{ emoji: '🎵', count: 2, viewerReacted: true }, { emoji: '❤️', count: 1, viewerReacted: false }] },
    { body: 'second', sender: { handle: ben.handle }, replyTo: { id: first.id, body: 'first' }, reactions: [], readByCount: 0 },
  ])
})

test('a page says where the live stream stands, also when there is nothing in it yet', async () => {
  const { ana, conversation } = await twoTalking(api)
  const cursors = new Cursors(api.config.secret)
  const at = async (): Promise<string> => (await api.as(ana).run(MESSAGES, { conversationId: conversation.id })).data!.messages.liveCursor
  expect(await at()).toBe(liveCursor(cursors, `conversation:${conversation.id}`, 0))
  await send(api, ana, conversation, 'one')
  expect(await at()).toBe(liveCursor(cursors, `conversation:${conversation.id}`, 1))
  const nested = await api.as(ana).run(NESTED, { id: conversation.id })
  expect(nested.data?.conversation?.messages).toEqual({
    liveCursor: await at(), nodes: [{ body: 'one', conversationId: conversation.id }],
  })
})

test('state and cursor belong together while others write', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const cursors = new Cursors(api.config.secret)
  const writing = Promise.all(Array.from({ length: 20 }, (_, index) => send(api, ana, conversation, `w${index}`)))
  for (let look = 0; look < 15; look += 1) {
    const { nodes, liveCursor: at } = (await api.as(ben).run(MESSAGES, { conversationId: conversation.id, first: 100 })).data!.messages
    expect(at).toBe(liveCursor(cursors, `conversation:${conversation.id}`, nodes.length))
  }
  await writing
})

test('a stranger and a visitor learn nothing of a conversation', async () => {
  const { ana, conversation } = await twoTalking(api)
  await send(api, ana, conversation, 'between us')
  const stranger = await make.person(api, { role: 'admin' })
  expect(await api.as(stranger).run(MESSAGES, { conversationId: conversation.id })).toFailWith('CONVERSATION_NOT_FOUND')
  expect(await api.as(stranger).run(MESSAGES, { conversationId: 'nonsense' })).toFailWith('CONVERSATION_NOT_FOUND')
  expect(await api.visitor.run(MESSAGES, { conversationId: conversation.id })).toFailWith('SIGN_IN_REQUIRED')
})

test('a cursor of another conversation is refused', async () => {
  const [one, other] = [await twoTalking(api), await twoTalking(api)]
  await send(api, one.ana, one.conversation, 'hello')
  const page = await api.as(one.ana).run(MESSAGES, { conversationId: one.conversation.id })
  const after = page.data!.messages.pageInfo.endCursor
  expect(await api.as(other.ana).run(MESSAGES, { conversationId: other.conversation.id, after })).toFailWith('INVALID_CURSOR')
  expect(await textsSeenBy(api, one.ben, one.conversation)).toEqual(['hello'])
})

test('a text put under another message does not open, and the rest of the page does', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const [first, second] = [await make.message(api, ana, conversation), await make.message(api, ana, conversation, { body: 'second' })]
  await api.sql('update messages set body = (select body from messages where id = $2) where id = $1', [first.id, second.id])
  const reply = await api.as(ben).run(MESSAGES, { conversationId: conversation.id })
  expect(reply).toFailWith('TEXT_UNREADABLE')
  expect(reply.data?.messages.nodes.map((message) => message.body)).toEqual([null, 'second'])
})
