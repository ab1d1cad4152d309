/**
 * A small typed client: signs in, pages through tracks, then follows one track's plays while counting a few.
 * Types come from `npm run codegen`. Run it beside `npm start`: `npm run example`.
 */
import { randomUUID } from 'node:crypto'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { graphql } from './graphql/index.js'

const URL_OF_API = process.argv[2] ?? 'http://127.0.0.1:4000/graphql'

const SIGN_IN = graphql(`
  mutation ExampleSignIn($email: EmailAddress!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      accessToken
    }
  }
`)

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

/** Sends one operation; its answer has the type of its document. */
async function send<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, token?: string): Promise<Data> {
  const response = await fetch(URL_OF_API, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: print(document), variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] }
  if (!data || errors) throw new Error(errors?.map((error) => error.message).join('\n'))
  return data
}

async function* allTracks(token: string) {
  for (let after: string | null | undefined, more = true; more; ) {
    const { tracks } = await send(TRACKS, { after }, token)
    yield* tracks.nodes
    after = tracks.pageInfo.endCursor
    more = tracks.pageInfo.hasNextPage
  }
}

async function followPlays(trackId: string, plays: number): Promise<void> {
  const client = createClient({ url: URL_OF_API.replace(/^http/, 'ws'), webSocketImpl: WebSocket })
  const stream = client.iterate<{ trackPlayed: { playCount: number } }>({ query: print(PLAYED), variables: { trackId } })
  let goal = Infinity
  for await (const { data } of stream) {
    const count = data!.trackPlayed.playCount
    console.info(`  played ${count} times`)
    if (goal === Infinity) {
      goal = count + plays
      for (let play = 0; play < plays; play += 1) await send(PLAY, { input: { trackId, clientPlaybackId: randomUUID(), listenedMs: 1000 } })
    }
    if (count >= goal) break
  }
  await client.dispose()
}

const { signIn } = await send(SIGN_IN, { email: 'demo@polyphony.example', password: 'listen-closely-42' })
console.info('Signed in.')
const tracks = []
for await (const track of allTracks(signIn.accessToken!)) tracks.push(track)
const [top] = tracks
console.info(`${tracks.length} public tracks; the most played is “${top!.title}” by ${top!.artist}. Following it:`)
await followPlays(top!.id, 3)
