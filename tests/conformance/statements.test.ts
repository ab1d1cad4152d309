import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { statementsOf } from '../support/statements.js'

const api = startApi()
let ana: Person
let trackId: string

beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  for (let count = 0; count < 30; count += 1) trackId = (await make.track(api, ana, { genre: 'jazz' })).id
})

const OWNER = 'owner { handle displayName avatarUrl trackCount }'
const ROW = `id title artist playCount qualifiedPlayCount ${OWNER}`

/** What each operation may send to the database; the room between one and many is where N+1 hides. */
const BUDGETS: [name: string, most: number, document: () => string][] = [
  ['a page of tracks with owners and counts', 1, () => `{ tracks(first: 20) { edges { cursor node { ${ROW} } } pageInfo { hasNextPage endCursor } } }`],
  ['a filtered page in another order', 1, () => `{ tracks(first: 20, sort: PLAY_COUNT, filter: { genre: "jazz" }) { nodes { ${ROW} } } }`],
  ['one track with its owner', 1, () => `{ track(id: "${trackId}") { ${ROW} } }`],
  ['a search with owners', 1, () => `{ searchTracks(query: "track", first: 20) { nodes { ${ROW} } } }`],
  ['a person with a page of their tracks', 2, () => `{ user(handle: "ana") { displayName tracks(first: 20) { nodes { ${ROW} } } } }`],
  ['the reasons of errors', 0, () => '{ errorReasons { reason code description } }'],
]

test.each(BUDGETS)('%s takes a visitor at most %i statements', async (_name, most, document) => {
  const sent = await statementsOf(async () => expect(await api.visitor.run(document())).toSucceed())
  expect({ sent, count: sent.length <= most }).toEqual({ sent, count: true })
})

test.each(BUDGETS)('%s takes somebody signed in at most %i statements', async (_name, most, document) => {
  const sent = await statementsOf(async () => expect(await api.as(ana).run(document())).toSucceed())
  expect({ sent, count: sent.length <= most }).toEqual({ sent, count: true })
})

test('the account with its person, sessions, events and tracks takes a statement each', async () => {
  const document = `{ viewer { email user { handle } sessions(first: 5) { nodes { id } } securityEvents(first: 5) { nodes { id } } tracks(first: 5) { nodes { ${ROW} } } } }`
  const sent = await statementsOf(async () => expect(await api.as(ana).run(document)).toSucceed())
  expect({ sent, count: sent.length <= 5 }).toEqual({ sent, count: true })
})

test('a play is one statement', async () => {
  const document = `mutation { recordPlayback(input: { trackId: "${trackId}", clientPlaybackId: "${randomUUID()}", listenedMs: 1000 }) { playCount totalPlayCount } }`
  expect(await statementsOf(async () => expect(await api.visitor.run(document)).toSucceed())).toHaveLength(1)
})

const MESSAGE = 'id seq body createdAt sender { handle displayName } reactions { emoji count viewerReacted } readByCount'
const TALKING: [name: string, most: number, document: (id: string) => string][] = [
  ['the inbox with people, last messages and unread counts', 1, () => `{ conversations(first: 30) { nodes { id title unreadCount participantCount person { handle } lastMessage { ${MESSAGE} } } liveCursor } }`],
  ['a page of messages with senders, emoji and receipts', 1, (id) => `{ messages(conversationId: "${id}", last: 50) { nodes { ${MESSAGE} } pageInfo { startCursor } liveCursor } }`],
  // By how many each was read is one more for all of them together.
  ['a page of messages with what they answer and the tracks they hold', 4, (id) => `{ messages(conversationId: "${id}", last: 50) { nodes { ${MESSAGE} replyTo { ${MESSAGE} } track { ${ROW} } } } }`],
  ['a conversation with its people', 3, (id) => `{ conversation(id: "${id}") { title unreadCount participants { role lastReadSeq user { handle } } lastMessage { ${MESSAGE} } liveCursor } }`],
  ['the unread counts', 3, () => '{ viewer { unreadMessageCount unreadConversationCount } }'],
  // What a change tells of to be woken about is asked in the same flush.
  ['saying something', 2, (id) => `mutation { sendMessage(input: { conversationId: "${id}", clientMessageId: "${randomUUID()}", body: "hello" }) { ${MESSAGE} } }`],
]

test.each(TALKING)('%s takes at most %i statements', async (_name, most, document) => {
  const people = [ana, await make.person(api), await make.person(api)]
  const group = await make.conversation(api, people, { title: 'Band' })
  let replyToId: string | undefined
  for (let count = 0; count < 5; count += 1) {
    for (const person of people) replyToId = (await make.message(api, person, group, { replyToId, trackId })).id
    await make.message(api, people[1]!, await make.conversation(api, [ana, await make.person(api)].concat(people[1]!), { title: 'More' }))
  }
  const sent = await statementsOf(async () => expect(await api.as(ana).run(document(group.id))).toSucceed())
  expect({ sent, count: sent.length <= most }).toEqual({ sent, count: true })
})

test('the same person asked for many times is read once', async () => {
  const fields = Array.from({ length: 10 }, (_, index) => `u${index}: user(handle: "ana") { displayName }`)
  expect(await statementsOf(async () => expect(await api.visitor.run(`{ ${fields.join(' ')} }`)).toSucceed())).toHaveLength(1)
})
