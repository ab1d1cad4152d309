import fc from 'fast-check'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import type { TrackFilterInput, TrackSort } from '../support/graphql/graphql.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

const TRACKS = graphql(`
  query Tracks($first: Int, $after: Cursor, $last: Int, $before: Cursor, $sort: TrackSort!, $filter: TrackFilterInput) {
    tracks(first: $first, after: $after, last: $last, before: $before, sort: $sort, filter: $filter) {
      edges {
        cursor
        node {
          id
          title
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

const ORDERS: Record<TrackSort, string> = {
  NEWEST: 't.created_at desc, t.id desc',
  TITLE: 'lower(t.title) collate "C", t.id',
  POPULARITY: 't.popularity desc, t.id desc',
  PLAY_COUNT: 'c.play_count desc, t.id desc',
}
const SORTS = Object.keys(ORDERS) as TrackSort[]
const COUNT = 57
let owner: Person

beforeAll(async () => {
  owner = await make.person(api)
  for (let index = 0; index < COUNT; index += 1) {
    // Few distinct values, so that ties have to be told apart by the id.
    const track = await make.track(api, owner, {
      title: `${index % 2 ? 'song' : 'Song'} ${index % 7}`, popularity: index % 5, genre: index % 3 ? 'Lo-Fi' : 'Jazz',
    })
    for (let play = 0; play < index % 4; play += 1) await api.sql('select record_playback($1, null, 0)', [track.id])
  }
  await make.track(api, owner, { title: 'hidden', visibility: 'UNLISTED' })
  await make.track(api, owner, { title: 'hidden', visibility: 'PRIVATE' })
})

const inOrder = async (sort: TrackSort): Promise<string[]> => {
  const rows = await api.sql(`select t.id from tracks t join track_counters c on c.track_id = t.id where t.visibility = 'PUBLIC' order by ${ORDERS[sort]}`)
  return rows.map((row) => String(row.id))
}

async function walk(sort: TrackSort, size: number, backward: boolean): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | null | undefined
  for (;;) {
    const reply = await api.visitor.run(TRACKS, backward ? { sort, last: size, before: cursor } : { sort, first: size, after: cursor })
    expect(reply).toSucceed()
    const { edges, pageInfo } = reply.data!.tracks
    const ids = edges.map((edge) => edge.node.id)
    seen[backward ? 'unshift' : 'push'](...ids)
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen
  }
}

test.each(SORTS)('%s pages of any size, in both directions, give every public track once and in order', async (sort) => {
  const expected = await inOrder(sort)
  expect(expected).toHaveLength(COUNT)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 5, max: 100 }), fc.boolean(), async (size, backward) => {
      expect(await walk(sort, size, backward)).toEqual(expected)
    }),
    { numRuns: 8 },
  )
})

test('a page goes on where it stopped while others publish', async () => {
  const first = await api.visitor.run(TRACKS, { sort: 'NEWEST', first: 20 })
  const before = await inOrder('NEWEST')
  await make.track(api, owner, { title: 'just now' })
  const second = await api.visitor.run(TRACKS, { sort: 'NEWEST', first: 20, after: first.data!.tracks.pageInfo.endCursor })
  expect(second.data!.tracks.edges.map((edge) => edge.node.id)).toEqual(before.slice(20, 40))
  await api.sql("delete from tracks where title = 'just now'")
})

test('an edge\'s own cursor continues right after it', async () => {
  const page = await api.visitor.run(TRACKS, { sort: 'TITLE', first: 10 })
  const third = page.data!.tracks.edges[2]!
  const rest = await api.visitor.run(TRACKS, { sort: 'TITLE', first: 7, after: third.cursor })
  expect(rest.data!.tracks.edges.map((edge) => edge.node.id)).toEqual(page.data!.tracks.edges.slice(3).map((edge) => edge.node.id))
})

test.each([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 0 }, { last: 101 }, { first: 1, last: 1 }, { first: -2147483648 }])(
  'the page %j is refused', async (page) => {
    expect(await api.visitor.run(TRACKS, { sort: 'NEWEST', ...page })).toFailWith('INVALID_PAGE')
  },
)

test('a page of 100 is the largest', async () => {
  const reply = await api.visitor.run(TRACKS, { sort: 'NEWEST', first: 100 })
  expect(reply.data!.tracks.edges).toHaveLength(COUNT)
})

test('a cursor of another sort, another filter or another list is refused, and so is an altered one', async () => {
  const { endCursor } = (await api.visitor.run(TRACKS, { sort: 'NEWEST', first: 3 })).data!.tracks.pageInfo
  const flipped = `${endCursor!.startsWith('A') ? 'B' : 'A'}${endCursor!.slice(1)}`
  expect(await api.visitor.run(TRACKS, { sort: 'TITLE', first: 3, after: endCursor })).toFailWith('INVALID_CURSOR')
  expect(await api.visitor.run(TRACKS, { sort: 'NEWEST', first: 3, after: endCursor, filter: { genre: 'Jazz' } })).toFailWith('INVALID_CURSOR')
  for (const after of [flipped, 'garbage', '', 'AAAA', Buffer.from('[1,2]').toString('base64url')]) {
    expect(await api.visitor.run(TRACKS, { sort: 'NEWEST', first: 3, after })).toFailWith('INVALID_CURSOR')
  }
})

describe('filters', () => {
  const titles = async (filter: TrackFilterInput): Promise<string[]> => {
    const reply = await api.visitor.run(TRACKS, { sort: 'TITLE', first: 100, filter })
    expect(reply).toSucceed()
    return reply.data!.tracks.edges.map((edge) => edge.node.title)
  }
  let other: Person
  beforeAll(async () => {
    other = await make.person(api)
    const details = [
      { title: 'f1', artist: 'Ñandú', genre: 'Folk', tempoBpm: 90, durationMs: 100_000, releaseDate: '1998-01-01', releasePrecision: 'year' },
      { title: 'f2', artist: 'ñandú', genre: 'FOLK', tempoBpm: 120, durationMs: 200_000, releaseDate: '1998-05-01', releasePrecision: 'month' },
      { title: 'f3', artist: 'Else', genre: 'Folk rock', tempoBpm: 150.5, durationMs: 300_000, releaseDate: '1999-12-31', releasePrecision: 'day' },
      { title: 'f4', artist: 'Else', genre: 'folk' },
    ] as const
    for (const detail of details) await make.track(api, other, detail)
  })
  afterAll(() => api.sql('delete from tracks where owner_id = $1', [other.userId]))

  test('genre and artist match whole names, ignoring case', async () => {
    expect(await titles({ genre: 'fOlK' })).toEqual(['f1', 'f2', 'f4'])
    expect(await titles({ artist: 'ÑANDÚ' })).toEqual(['f1', 'f2'])
    expect(await titles({ genre: 'folk', artist: 'else' })).toEqual(['f4'])
  })

  test('ranges of tempo and duration include their ends, and hold nothing that is not stated', async () => {
    const ownerId = other.userId
    expect(await titles({ ownerId, minTempoBpm: 120, maxTempoBpm: 150.5 })).toEqual(['f2', 'f3'])
    expect(await titles({ ownerId, minDurationMs: 100_000, maxDurationMs: 200_000 })).toEqual(['f1', 'f2'])
    expect(await titles({ ownerId, minTempoBpm: 0 })).toEqual(['f1', 'f2', 'f3'])
  })

  test('release dates may be a day, a month or a year', async () => {
    const ownerId = other.userId
    expect(await titles({ ownerId, releasedFrom: '1998', releasedTo: '1998' })).toEqual(['f1', 'f2'])
    expect(await titles({ ownerId, releasedFrom: '1998-02' })).toEqual(['f2', 'f3'])
    expect(await titles({ ownerId, releasedTo: '1998-04' })).toEqual(['f1'])
    expect(await titles({ ownerId, releasedFrom: '1999-12-31' })).toEqual(['f3'])
  })

  test('each filter works in each sort', async () => {
    for (const sort of SORTS) {
      const reply = await api.visitor.run(TRACKS, { sort, first: 10, filter: { genre: 'folk', artist: 'ñandú', maxTempoBpm: 100 } })
      expect(reply.data!.tracks.edges.map((edge) => edge.node.title)).toEqual(['f1'])
    }
  })

  test.each([{ ownerId: 'nope' }, { genre: '' }, { genre: 'x'.repeat(81) }, { artist: 'x'.repeat(301) }, { minTempoBpm: -1 }, { maxDurationMs: -5 }])(
    'the filter %j is refused', async (filter) => {
      expect(await api.visitor.run(TRACKS, { sort: 'NEWEST', filter })).toFailWith('INVALID_INPUT')
    },
  )

  test.each(['1998-13', '1998-02-30', '98', '1998-5', 'x', '1998-01-01T00:00:00Z'])('the date %p is refused', async (releasedFrom) => {
    expect(await api.visitor.run(TRACKS, { sort: 'NEWEST', filter: { releasedFrom } })).toFailWith('INVALID_VARIABLE')
  })
})
