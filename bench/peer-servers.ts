import { createPublicKey } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../src/db/embedded/port.js'
import { PROJECT_ROOT } from '../src/project-root.js'
import { POOL_SIZE, type Arena } from './arena.js'
import { ChildServer } from './child-server.js'
import { bodyOf, DOCUMENTS } from './documents.js'
import type { Side } from './duel.js'

const FOLDER = path.join(PROJECT_ROOT, 'bench', 'peers')

/** The home feed as PostGraphile names it; the same names come back. */
const POSTGRAPHILE_FEED = `query HomeFeed($after: UUID) { homeFeed(pBefore: $after, pLimit: 21, first: 20) {
  nodes { id: entryId post { id: rowId body createdAt likeCount commentCount viewerHasLiked
    author { id: userId handle displayName avatarUrl followerCount } track: trackByTrackId { id: rowId title artist durationMs } } }
  pageInfo { hasNextPage endCursor } } }`

/** The servers people would pick instead: a file of `bench/peers` each, and how the home feed is asked for there. */
const PEERS = [
  { name: 'PostGraphile 5', script: 'postgraphile.mjs', document: POSTGRAPHILE_FEED },
  { name: 'mercurius', script: 'mercurius.mjs', document: DOCUMENTS.homeFeed.replace('$after: Cursor', '$after: ID') },
]

/** @throws when what they need is not installed: it is no part of `npm ci` */
export function requirePeers(): void {
  if (!existsSync(path.join(FOLDER, 'node_modules'))) throw new Error('The peers are not installed; run: npm ci --prefix bench/peers --ignore-scripts')
}

/** Each in a process of its own on the arena's database, signed in to as the listener is to the API. */
export async function startPeers(arena: Arena): Promise<Side[]> {
  const sides: Side[] = []
  try {
    for (const { name, script, document } of PEERS) {
      const { headers } = arena.api([])
      sides.push({ name, server: await startPeer(arena, script), headers, requests: [{ method: 'POST', path: '/graphql', body: bodyOf(document, {}) }] })
    }
    return sides
  } catch (error) {
    await Promise.all(sides.map(({ server }) => server.stop()))
    throw error
  }
}

async function startPeer({ database, listener }: Arena, script: string): Promise<ChildServer> {
  const port = await freePort()
  const publicKey = createPublicKey(listener.signingKey).export({ type: 'spki', format: 'pem' })
  const settings = { port, viewerUrl: database.urls.viewer, poolSize: POOL_SIZE, publicKey }
  return ChildServer.start({
    script: path.join(FOLDER, script), args: [JSON.stringify(settings)], env: { NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    url: `http://127.0.0.1:${port}`, readyPath: '/ready',
  })
}
