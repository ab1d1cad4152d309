/**
 * A small typed client: signs in, pages through tracks, then follows one track's plays while counting a few.
 * Types come from `npm run codegen`. Run it beside `npm start`: `npm run example`.
 */
import { randomUUID } from 'node:crypto'
import { print } from 'graphql'
import { Api, run } from './client.js'
import { graphql } from './graphql/index.js'

const TRACKS = graphql(`
  query ExampleTracks($after: Cursor) {
    tracks(first: 50, after: $after, sort: PLAY_COUNT) {
      nodes {
        id
        title
        artist
        playCount
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const PLAYED = graphql(`
  subscription ExamplePlayed($trackId: ID!) {
    trackPlayed(trackId: $trackId) {
      playCount
    }
  }
`)

const PLAY = graphql(`
  mutation ExamplePlay($input: RecordPlaybackInput!) {
    recordPlayback(input: $input) {
      totalPlayCount
    }
  }
`)

async function* allTracks(api: Api) {
  for (let after: string | null | undefined, more = true; more; ) {
    const { tracks } = await api.send(TRACKS, { after })
    yield* tracks.nodes
    after = tracks.pageInfo.endCursor
    more = tracks.pageInfo.hasNextPage
  }
}

async function followPlays(api: Api, trackId: string, plays: number): Promise<void> {
  const client = api.live()
  const stream = client.iterate<{ trackPlayed: { playCount: number } }>({ query: print(PLAYED), variables: { trackId } })
  let goal = Infinity
  for await (const { data } of stream) {
    const count = data!.trackPlayed.playCount
    console.info(`  played ${count} times`)
    if (goal === Infinity) {
      goal = count + plays
      for (let play = 0; play < plays; play += 1) await api.send(PLAY, { input: { trackId, clientPlaybackId: randomUUID(), listenedMs: 1000 } })
    }
    if (count >= goal) break
  }
  await client.dispose()
}

await run(async () => {
  const api = await Api.signIn()
  console.info('Signed in.')
  const tracks = []
  for await (const track of allTracks(api)) tracks.push(track)
  const [top] = tracks
  console.info(`${tracks.length} public tracks; the most played is “${top!.title}” by ${top!.artist}. Following it:`)
  await followPlays(api, top!.id, 3)
})
