import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

const SEARCH = graphql(`
  query SearchTracks($query: String!, $first: Int, $after: Cursor) {
    searchTracks(query: $query, first: $first, after: $after) {
      nodes {
        id
        title
        owner {
          handle
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

let owner: Person
const found = async (query: string): Promise<string[]> => {
  const reply = await api.visitor.run(SEARCH, { query, first: 10 })
  expect(reply).toSucceed()
  return reply.data!.searchTracks.nodes.map((node) => node.title)
}

beforeAll(async () => {
  owner = await make.person(api, { handle: 'finder' })
  const tracks = [
    ['Midnight Harbour', 'The Lanterns', 40], ['Harbour Lights', 'Someone', 90], ['The Love', 'Nobody', 1],
    ['Halo', 'Beyoncé', 80], ['夜に駆ける', 'ヨアソビ', 70], ['Größe', 'Äther', 10], ['100% Pure_Love', 'X', 5],
  ] as const
  for (const [title, artist, popularity] of tracks) await make.track(api, owner, { title, artist, popularity })
  for (let index = 0; index < 60; index += 1) await make.track(api, owner, { title: `Love song ${index}`, artist: 'The Crowd', popularity: 50 })
  await make.track(api, owner, { title: 'Midnight secret', artist: 'Hidden', visibility: 'UNLISTED' })
  await make.track(api, owner, { title: 'Midnight secret', artist: 'Hidden', visibility: 'PRIVATE' })
})

test.each([
  ['whole words of title and artist', 'midnight lanterns', 'Midnight Harbour'],
  ['two letters swapped', 'midngiht', 'Midnight Harbour'],
  ['a letter missing', 'midnigt', 'Midnight Harbour'],
  ['a letter doubled', 'midnnight', 'Midnight Harbour'],
  ['a wrong letter', 'midnighd', 'Midnight Harbour'],
  ['an unfinished word', 'midn', 'Midnight Harbour'],
  ['no accents', 'beyonce', 'Halo'],
  ['German letters without their dots', 'grosse ather', 'Größe'],
  ['Japanese', '夜に', '夜に駆ける'],
  ['a title of common words, exactly', 'the love', 'The Love'],
])('%s find it first', async (_what, query, title) => {
  expect((await found(query))[0]).toBe(title)
})

test('of equally close ones the more popular comes first', async () => {
  expect((await found('harbour')).slice(0, 2)).toEqual(['Harbour Lights', 'Midnight Harbour'])
})

test('only public tracks are found, by nobody more than by their owner', async () => {
  expect(await found('midnight secret')).not.toContain('Midnight secret')
  const reply = await api.as(owner).run(SEARCH, { query: 'midnight secret' })
  expect(reply.data?.searchTracks.nodes.map((node) => node.title)).not.toContain('Midnight secret')
})

test.each(['', '   ', '%', '_', "'; drop table tracks; --", '\\', '<>&|!():*', '😀', 'zzzzqqqq', 'a'.repeat(300), 'a b '.repeat(75)])(
  'the query %p is harmless', async (query) => {
    expect(await api.visitor.run(SEARCH, { query })).toSucceed()
  },
)

test('a query over 300 characters is refused', async () => {
  expect(await api.visitor.run(SEARCH, { query: 'a'.repeat(301) })).toFailWith('INVALID_INPUT')
})

test('pages give each result once, in the order of one large page', async () => {
  const all = (await api.visitor.run(SEARCH, { query: 'love', first: 100 })).data!.searchTracks.nodes.map((node) => node.id)
  expect(all.length).toBeGreaterThanOrEqual(60)
  const seen: string[] = []
  for (let after: string | null | undefined, more = true; more; ) {
    const page = (await api.visitor.run(SEARCH, { query: 'love', first: 7, after })).data!.searchTracks
    seen.push(...page.nodes.map((node) => node.id))
    after = page.pageInfo.endCursor
    more = page.pageInfo.hasNextPage
  }
  expect(seen).toEqual(all)
})

test('a cursor of another query is refused', async () => {
  const { endCursor } = (await api.visitor.run(SEARCH, { query: 'love', first: 2 })).data!.searchTracks.pageInfo
  expect(await api.visitor.run(SEARCH, { query: 'harbour', after: endCursor })).toFailWith('INVALID_CURSOR')
})

test.each([0, -1, 101])('a page of %i is refused', async (first) => {
  expect(await api.visitor.run(SEARCH, { query: 'love', first })).toFailWith('INVALID_PAGE')
})
