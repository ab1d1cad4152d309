import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { liveCursor } from '../../src/live/live-cursor.js'
import { Cursors } from '../../src/paging/cursor.js'
import type { InboxQuery } from '../support/graphql/graphql.js'
import { graphql } from '../support/graphql/index.js'
import { groupTalking, INBOX, peopleOf, send, twoTalking } from './talk.js'

const api = startApi()

const ARCHIVE = graphql(`
  mutation Archive($input: ArchiveConversationInput!) {
    archiveConversation(input: $input) {
      isArchived
      unreadCount
    }
  }
`)
const UNARCHIVE = graphql(`
  mutation Unarchive($input: UnarchiveConversationInput!) {
    unarchiveConversation(input: $input) {
      isArchived
    }
  }
`)
const TOTALS = graphql(`
  query Totals {
    viewer {
      unreadMessageCount
      unreadConversationCount
    }
  }
`)

test('the inbox has the conversation last written in first, with who, what and how much is unread', async () => {
  const { ana, ben, group } = await groupTalking(api)
  const direct = await make.conversation(api, [ana, ben])
  await send(api, ben, group, 'in the group')
  await send(api, ben, direct, 'one')
  await send(api, ben, direct, 'two')
  const reply = await api.as(ana).run(INBOX, {})
  expect(reply).toSucceed()
  expect(reply.data?.conversations.nodes).toMatchObject([
    { id: direct.id, kind: 'DIRECT', unreadCount: 2, person: { handle: ben.handle }, participantCount: 2,
      lastMessage: { body: 'two', sender: { handle: ben.handle } } },
    { id: group.id, kind: 'GROUP', title: 'Harbour', unreadCount: 1, person: null, viewerRole: 'OWNER', participantCount: 3,
      lastMessage: { body: 'in the group' } },
  ])
  const [{ head }] = (await api.sql("select channel_head('user:' || $1)::int as head", [ana.userId])) as [{ head: number }]
  expect(reply.data?.conversations.liveCursor).toBe(liveCursor(new Cursors(api.config.secret), `user:${ana.userId}`, head))
})

test('a direct conversation shows in the other\'s inbox once something is said', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const idsOf = async (person: typeof ana) => (await api.as(person).run(INBOX, {})).data!.conversations.nodes.map((node) => node.id)
  expect([await idsOf(ana), await idsOf(ben)]).toEqual([[conversation.id], []])
  await send(api, ana, conversation, 'hello')
  expect(await idsOf(ben)).toEqual([conversation.id])
})

test('pages of the inbox hold every conversation once', async () => {
  const [ana, ...others] = await peopleOf(api, 13)
  const all: string[] = []
  for (const other of others) {
    const conversation = await make.conversation(api, [ana!, other])
    await make.message(api, other, conversation)
    all.unshift(conversation.id)
  }
  const read: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo }: InboxQuery['conversations'] = (await api.as(ana!).run(INBOX, { first: 5, after })).data!.conversations
    read.push(...nodes.map((node) => node.id))
    after = pageInfo.endCursor ?? null
    more = pageInfo.hasNextPage
  }
  expect(read).toEqual(all)
})

test('an archived conversation is in the other list and out of the totals, and stays there', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  await send(api, ben, conversation, 'one')
  const archived = await api.as(ana).run(ARCHIVE, { input: { conversationId: conversation.id } })
  expect(archived.data?.archiveConversation).toEqual({ isArchived: true, unreadCount: 1 })
  await send(api, ben, conversation, 'two')
  expect((await api.as(ana).run(INBOX, {})).data?.conversations.nodes).toEqual([])
  expect((await api.as(ana).run(INBOX, { archived: true })).data?.conversations.nodes).toMatchObject([{ id: conversation.id, unreadCount: 2 }])
  expect((await api.as(ana).run(TOTALS)).data?.viewer).toEqual({ unreadMessageCount: 0, unreadConversationCount: 0 })
  expect((await api.as(ana).run(UNARCHIVE, { input: { conversationId: conversation.id } })).data?.unarchiveConversation.isArchived).toBe(false)
  expect((await api.as(ana).run(TOTALS)).data?.viewer).toEqual({ unreadMessageCount: 2, unreadConversationCount: 1 })
})

test('a page that is too large, and a visitor, are refused', async () => {
  const ana = await make.person(api)
  expect(await api.as(ana).run(INBOX, { first: 101 })).toFailWith('INVALID_PAGE')
  expect(await api.visitor.run(INBOX, {})).toFailWith('SIGN_IN_REQUIRED')
})
