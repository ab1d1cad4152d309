import { createPublicKey } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '../src/db/embedded/port.js'
import { PROJECT_ROOT } from '../src/project-root.js'
import { POOL_SIZE, type Arena } from './arena.js'
import { ChildServer } from './child-server.js'
import { bodyOf, DOCUMENTS } from './documents.js'
import type { Side } from './duel.js'

const FOLDER = path.join(PROJECT_ROOT, 'bench', 'peers')

/** A server people would pick instead. */
export interface Peer extends Side {
  /** Its answer in the shape of the API's. */
  asFeed(answer: unknown): unknown
}

interface FeedAnswer {
  data: { homeFeed: { nodes: { id: string; postId: string }[] } }
}

const nested = (answer: unknown): unknown => {
  const { homeFeed } = (answer as FeedAnswer).data
  const nodes = homeFeed.nodes.map(({ id, postId, ...post }) => ({ id, post: { id: postId, ...post } }))
  return { data: { homeFeed: { ...homeFeed, nodes } } }
}

const POSTGRAPHILE = {
  script: 'postgraphile.mjs',
  document: `query HomeFeed($after: UUID) { homeFeed: peersFeed(pBefore: $after, pLimit: 21, first: 20) {
  nodes { id: rowId postId body createdAt likeCount commentCount viewerHasLiked
    author { id: userId handle displayName avatarUrl followerCount } track { id: rowId title artist durationMs } }
  pageInfo { hasNextPage endCursor } } }`,
  asFeed: nested,
}

/** A file of `bench/peers` each, and how the home feed is asked for there. */
const PEERS = [
  { name: 'PostGraphile 5', settings: {}, ...POSTGRAPHILE },
  { name: 'PostGraphile 5, one statement', settings: { isOneStatement: true }, ...POSTGRAPHILE },
  {
    name: 'mercurius',
    settings: {},
    script: 'mercurius.mjs',
    document: DOCUMENTS.homeFeed.replace('$after: Cursor', '$after: ID'),
    asFeed: (answer: unknown) => answer,
  },
]

/** @throws when what they need is not installed: it is no part of `npm ci` */
export function requirePeers(): void {
  if (!existsSync(path.join(FOLDER, 'node_modules'))) throw new Error('The peers are not installed; run: npm ci --prefix bench/peers --ignore-scripts')
}

/** Each in a process of its own on the arena's database, signed in to as the listener is to the API. */
export async function startPeers(arena: Arena): Promise<Peer[]> {
  const peers: Peer[] = []
  try {
    await arena.database.owner.query(await readFile(path.join(FOLDER, 'postgraphile.sql'), 'utf8'))
    const { headers } = arena.api([])
    for (const { name, script, document, asFeed, settings } of PEERS) {
      const requests = [{ method: 'POST' as const, path: '/graphql', body: bodyOf(document, {}) }]
      peers.push({ name, server: await startPeer(arena, script, settings), headers, requests, asFeed })
    }
    return peers
  } catch (error) {
    await Promise.all(peers.map(({ server }) => server.stop()))
    throw error
  }
}

async function startPeer({ database, listener }: Arena, script: string, own: object): Promise<ChildServer> {
  const port = await freePort()
  const publicKey = createPublicKey(listener.signingKey).export({ type: 'spki', format: 'pem' })
  const settings = { port, viewerUrl: database.urls.viewer, poolSize: POOL_SIZE, publicKey, ...own }
  return ChildServer.start({
    script: path.join(FOLDER, script), args: [JSON.stringify(settings)], env: { NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    url: `http://127.0.0.1:${port}`, readyPath: '/ready',
  })
}
