import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

const SEARCH = graphql(`
  query SearchRecall($query: String!, $first: Int) {
    searchTracks(query: $query, first: $first) {
      nodes {
        id
        title
      }
    }
  }
`)

const WORDS = ['night', 'fire', 'dance', 'moon', 'love', 'heart', 'blue', 'rain', 'summer', 'home', 'gold', 'river']

/** More tracks hold each word than a search reads of one word; no two words six apart stand in the same one. */
const CROWD = `
  insert into tracks (id, owner_id, title, artist, popularity)
  select new_id(), $1, words[1 + i % 12] || ' ' || words[1 + (i + 1 + i / 12 % 5) % 12], 'The Crowd', 50
  from generate_series(1, 3000) as i, (select $2::text[] as words) as w`

const found = async (query: string): Promise<string[]> => {
  const reply = await api.visitor.run(SEARCH, { query, first: 100 })
  expect(reply).toSucceed()
  return reply.data!.searchTracks.nodes.map((node) => node.title)
}

beforeAll(async () => {
  const owner: Person = await make.person(api, { handle: 'crowd' })
  await api.sql(CROWD, [owner.userId, WORDS])
  // None begins with what is searched, for the beginning of a title is found another way.
  for (const title of ['My Night, your Fire, their Dance', 'One blue night', 'A home in the moon', 'Such rain on fire', 'All of gold, love and rain and home']) {
    await make.track(api, owner, { title, artist: 'Unheard', popularity: 0 })
  }
  await api.sql(
    "insert into tracks (id, owner_id, title, artist, popularity) select new_id(), $1, 'Some white noise', 'Machine', 10 from generate_series(1, 2500)",
    [owner.userId])
  await make.track(api, owner, { title: 'Much noise in white', artist: 'Known', popularity: 100 })
})

test.each([
  ['night fire dance', 'My Night, your Fire, their Dance'],
  ['dance night fire', 'My Night, your Fire, their Dance'],
  ['fire dance unheard night', 'My Night, your Fire, their Dance'],
  ['night blue', 'One blue night'],
  ['blue night', 'One blue night'],
  ['moon home', 'A home in the moon'],
  ['fire rain', 'Such rain on fire'],
  ['home rain love gold', 'All of gold, love and rain and home'],
])('%p finds the one unpopular track that holds these common words', async (query, title) => {
  expect(await found(query)).toEqual([title])
})

test.each([
  ['one word unfinished', 'dance fire nig', 'My Night, your Fire, their Dance'],
  ['one word misspelt', 'night fier dance', 'My Night, your Fire, their Dance'],
  ['the last word misspelt', 'dance fire nihgt', 'My Night, your Fire, their Dance'],
  ['one of two words misspelt', 'blue nihgt', 'One blue night'],
  ['every word misspelt', 'nihgt fier dacne', 'My Night, your Fire, their Dance'],
])('with %s the unpopular track is found too', async (_what, query, title) => {
  expect(await found(query)).toContain(title)
})

test('of more matches than are read, the most popular one comes first, though it was added last', async () => {
  expect((await found('noise white'))[0]).toBe('Much noise in white')
})
