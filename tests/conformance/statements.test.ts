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

test('the same person asked for many times is read once', async () => {
  const fields = Array.from({ length: 10 }, (_, index) => `u${index}: user(handle: "ana") { displayName }`)
  expect(await statementsOf(async () => expect(await api.visitor.run(`{ ${fields.join(' ')} }`)).toSucceed())).toHaveLength(1)
})
