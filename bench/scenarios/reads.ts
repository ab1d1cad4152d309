import type { Request } from 'autocannon'
import { openArena, type Arena } from '../arena.js'
import { someTrackIds } from '../catalogue.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import type { Options } from '../options.js'
import { seedNetwork } from '../network.js'
import { isKept, type Verdict } from '../report.js'
import { answerOf, keyOf, requireSameAnswers } from '../same-answers.js'
import { homeFeedBesidePeers, MOST_FEED_CPU } from './peers.js'
import { compare, conclude, cpuRatio, showProfile, type Scenario } from './scenario.js'

/** What a read may cost at the most, in processor time of the bare server. */
const MOST_CPU = 2.2
const TRACK_IDS = 50

/** The same requests to both servers. */
interface Requests {
  api: Request[]
  bare: Request[]
}

type RequestsOf = (arena: Arena, options: Options) => Promise<Requests> | Requests

const post = (query: string, variables: object): Request => ({ method: 'POST', path: '/graphql', body: bodyOf(query, variables) })

function read(name: string, requestsOf: RequestsOf, limit = MOST_CPU): Scenario {
  return async (options) => {
    const arena = await openArena(options)
    try {
      const requests = await requestsOf(arena, options)
      const [api, bare] = [arena.api(requests.api), arena.bare(requests.bare)]
      await requireSameAnswers(api, bare, Math.min(5, requests.api.length))
      const result = await compare(arena, api, bare, { ...options, whole: false })
      const verdict: Verdict = { what: 'CPU per request, API / bare server', value: cpuRatio(result), limit, at: 'most' }
      await conclude(name, [verdict], { options, ...result })
      if (options.profile) await showProfile(name, api, options.connections)
      return isKept(verdict)
    } finally {
      await arena.close()
    }
  }
}

/** One track with its owner and counts, by its id. */
export const track = read('track', async ({ database }) => {
  const ids = await someTrackIds(database.owner, TRACK_IDS)
  return { api: ids.map((id) => post(DOCUMENTS.track, { id })), bare: ids.map((id) => ({ path: `/track/${id}` })) }
})

/** The first 20 tracks in one order, with owners and counts. */
export const tracks = read('tracks', (_arena, { sort }) => ({
  api: [post(DOCUMENTS.tracks, { sort })],
  bare: [{ path: `/tracks/${sort}` }],
}))

/** The first 20 tracks a mistyped query finds. */
export const search = read('search', (_arena, { query }) => ({
  api: [post(DOCUMENTS.search, { query })],
  bare: [{ path: `/search/${encodeURIComponent(query)}` }],
}))

/** So many pages of 20 into the reader's feed: for the API, and for the bare server. */
async function placeInFeed(arena: Arena, pages: number): Promise<{ cursor: string | null; entry: unknown[] }> {
  const place = { cursor: null as string | null, entry: [] as unknown[] }
  for (let page = 0; page < pages; page += 1) {
    const request = post(DOCUMENTS.homeFeed, { after: place.cursor })
    const { data } = (await answerOf(arena.api([request]), request)) as { data: { homeFeed: { pageInfo: { endCursor: string } } } }
    place.cursor = data.homeFeed.pageInfo.endCursor
    place.entry = keyOf(place.cursor)
  }
  return place
}

const homeFeedAlone = read(
  'home-feed',
  async (arena, options) => {
    const { database, listener } = arena
    await seedNetwork(database.owner, listener.userId, options)
    const { cursor, entry } = await placeInFeed(arena, options.deep)
    return { api: [post(DOCUMENTS.homeFeed, { after: cursor })], bare: [{ path: ['/home', ...entry].join('/') }] }
  },
  MOST_FEED_CPU,
)

/** The first 20 of a home feed: posts with author and follower count, track, like count and whether one likes it. */
export const homeFeed: Scenario = (options) => (options.peers ? homeFeedBesidePeers(options) : homeFeedAlone(options))
