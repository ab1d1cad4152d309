import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const OWN = graphql(`
  query OwnTracks($sort: TrackSort!, $filter: TrackFilterInput) {
    viewer {
      tracks(sort: $sort, filter: $filter, first: 10) {
        nodes {
          title
          playCount
        }
      }
    }
  }
`)

const OF_PERSON = graphql(`
  query TracksOfPerson($id: ID!) {
    track(id: $id) {
      owner {
        tracks(sort: TITLE) {
          nodes {
            title
          }
        }
      }
    }
  }
`)

test.each(['NEWEST', 'TITLE', 'POPULARITY', 'PLAY_COUNT'] as const)('an owner sees all of their tracks by %s, a person\'s page shows the public ones', async (sort) => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await make.track(api, ben, { title: 'of another' })
  const open = await make.track(api, ana, { title: 'open', genre: 'Folk' })
  for (const visibility of ['UNLISTED', 'PRIVATE'] as const) {
    const { id } = await make.track(api, ana, { title: visibility, visibility, genre: 'Folk' })
    await api.sql("update track_counters set play_count = 1 where track_id = $1", [id])
  }
  for (const filter of [null, { genre: 'folk' }, { ownerId: ben.userId }]) {
    const own = await api.as(ana).run(OWN, { sort, filter })
    expect(own.data?.viewer?.tracks.nodes.map((node) => [node.title, node.playCount]).sort()).toEqual([['PRIVATE', 1], ['UNLISTED', 1], ['open', 0]])
  }
  const page = await api.as(ben).run(OF_PERSON, { id: open.id })
  expect(page.data?.track?.owner?.tracks.nodes).toEqual([{ title: 'open' }])
})

test('signed out there are no own tracks', async () => {
  expect((await api.visitor.run(OWN, { sort: 'NEWEST' })).data?.viewer).toBeNull()
})
