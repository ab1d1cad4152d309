import Fastify from 'fastify'
import mercurius from 'mercurius'
import { Pool } from 'pg'
import { viewerReader } from './access-tokens.mjs'
import { OneTransaction } from './one-transaction.mjs'

// mercurius over our database as its documentation advises: its compiler, a loader for each companion, hand-written SQL.

const { port, viewerUrl, poolSize, publicKey } = JSON.parse(process.argv[2])
const viewerOf = viewerReader(publicKey)
const pool = new Pool({ connectionString: viewerUrl, max: poolSize, idleTimeoutMillis: 0, pipeline: true })

const schema = `
type Query { homeFeed(first: Int!, after: ID): FeedConnection! }
type FeedConnection { nodes: [FeedItem!]! pageInfo: PageInfo! }
type PageInfo { hasNextPage: Boolean! endCursor: ID }
type FeedItem { id: ID! post: Post! }
type Post {
  id: ID! body: String createdAt: String! likeCount: Int! commentCount: Int! viewerHasLiked: Boolean! author: User! track: Track
}
type User { id: ID! handle: String! displayName: String! avatarUrl: String followerCount: Int! }
type Track { id: ID! title: String! artist: String durationMs: Int }`

const FEED = `select f.entry_id, p.id, p.author_id, p.track_id, p.body, p.created_at, p.like_count, p.comment_count
  from home_feed($1, $2) f cross join lateral (select (f.post).*) p order by f.entry_id desc`

async function homeFeed(_, { first, after = null }, { transaction }) {
  const { rows } = await transaction.query({ name: 'feed', text: FEED, values: [after, first + 1] })
  const page = rows.slice(0, first)
  const nodes = page.map((row) => ({
    id: row.entry_id,
    post: {
      id: row.id, authorId: row.author_id, trackId: row.track_id, body: row.body, createdAt: row.created_at.toISOString(),
      likeCount: row.like_count, commentCount: row.comment_count,
    },
  }))
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: page.at(-1)?.entry_id ?? null } }
}

const PEOPLE = `select user_id as id, handle, display_name as "displayName", avatar_url as "avatarUrl", follower_count as "followerCount"
  from profiles where user_id = any($1::uuid[])`
const TRACKS = 'select id, title, artist, duration_ms as "durationMs" from tracks where id = any($1::uuid[])'
const LIKED = 'select post_id as id from likes where post_id = any($1::uuid[]) and user_id = (select viewer_id())'

/** A loader of rows by one of a post's ids, in one statement for all posts of a page; `cache: false` saves keeping them. */
const batched = (name, text, idOf, valueOf = (row) => row ?? null) => ({
  async loader(queries, { transaction }) {
    const ids = queries.map(({ obj }) => idOf(obj))
    const { rows } = await transaction.query({ name, text, values: [[...new Set(ids.filter(Boolean))]] })
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => valueOf(byId.get(id)))
  },
  opts: { cache: false },
})

const app = Fastify()
await app.register(mercurius, {
  schema,
  resolvers: { Query: { homeFeed } },
  loaders: {
    Post: {
      author: batched('people', PEOPLE, (post) => post.authorId),
      track: batched('tracks', TRACKS, (post) => post.trackId),
      viewerHasLiked: batched('liked', LIKED, (post) => post.id, (row) => row !== undefined),
    },
  },
  jit: 1,
  context: async ({ headers }) => ({ transaction: new OneTransaction(pool, await viewerOf(headers.authorization)) }),
})
app.graphql.addHook('onResolution', (_execution, { transaction }) => transaction.end())
app.get('/ready', () => 'yes')
await app.listen({ port, host: '127.0.0.1' })
process.on('SIGTERM', () => process.exit(0))
