import type { Client } from 'pg'
import { v7 } from 'uuid'
import { hashtagsIn } from '../../text/hashtags.js'
import type { Doing } from './doings.js'
import { insertRows, type Column } from './insert-rows.js'
import type { Network } from './network.js'
import { SETTLED } from './settle.js'

const DAY = 86_400_000
const JOINED = 400 * DAY

/** The ids of a network's rows; each tells the time of its row. */
interface Ids {
  people: string[]
  tracks: string[]
  posts: string[]
  comments: string[]
}

interface Inserting {
  client: Client
  network: Network
  ids: Ids
  /** The time so many milliseconds before now. */
  at: (age: number) => string
}

/** Inserts a network whose accounts' addresses end with `@domain`, inside the caller's transaction. */
export async function insertNetwork(client: Client, network: Network, account: { domain: string; passwordHash: string }): Promise<void> {
  const now = Date.now()
  const idAt = (age: number): string => v7({ msecs: now - age })
  const ids = {
    people: network.people.map(() => idAt(JOINED)),
    tracks: network.tracks.map(({ age }) => idAt(age)),
    posts: network.posts.map(({ age }) => idAt(age)),
    comments: network.doings.comments.map(({ age }) => idAt(age)),
  }
  const inserting = { client, network, ids, at: (age: number) => new Date(now - age).toISOString() }
  await insertPeople(inserting, account)
  await insertTies(inserting)
  await insertTracks(inserting)
  await insertPosts(inserting)
  await insertNames(inserting)
  await insertDoings(inserting, idAt)
  await insertComments(inserting)
  for (const statement of SETTLED) await client.query(statement, [ids.people])
}

async function insertPeople({ client, network: { people: rows }, ids, at }: Inserting, { domain, passwordHash }: { domain: string; passwordHash: string }): Promise<void> {
  const joined = (): string => at(JOINED)
  await insertRows(client, { into: 'users', rows, columns: {
    id: ['uuid', (_, place) => ids.people[place]], email: ['text', ({ handle }) => `${handle}@${domain}`], password_hash: ['text', () => passwordHash],
    role: ['user_role', ({ role }) => role], created_at: ['timestamptz', joined], email_verified_at: ['timestamptz', joined],
  } })
  await insertRows(client, { into: 'profiles', rows, columns: {
    user_id: ['uuid', (_, place) => ids.people[place]], handle: ['text', ({ handle }) => handle], display_name: ['text', ({ name }) => name],
    bio: ['text', ({ bio }) => bio], created_at: ['timestamptz', joined],
  } })
}

async function insertTies({ client, network: { ties }, ids, at }: Inserting): Promise<void> {
  for (const [into, from, to, rows] of [
    ['blocked_users', 'blocker_id', 'blocked_id', ties.blocks],
    ['muted_users', 'user_id', 'muted_id', ties.mutes],
    ['followers', 'follower_id', 'followee_id', ties.follows],
  ] as const) {
    await insertRows(client, { into, rows, columns: {
      [from]: ['uuid', (tie) => ids.people[tie.from]], [to]: ['uuid', (tie) => ids.people[tie.to]], created_at: ['timestamptz', ({ age }) => at(age)],
    } })
  }
}

async function insertTracks({ client, network: { people, tracks: rows }, ids, at }: Inserting): Promise<void> {
  await insertRows(client, { into: 'tracks', rows, columns: {
    id: ['uuid', (_, place) => ids.tracks[place]], owner_id: ['uuid', ({ owner }) => ids.people[owner]], title: ['text', ({ title }) => title],
    artist: ['text', ({ owner }) => people[owner]!.name], genre: ['text', ({ genre }) => genre], mood: ['text', ({ mood }) => mood],
    tempo_bpm: ['real', ({ tempo }) => tempo], duration_ms: ['int', ({ seconds }) => seconds * 1000], created_at: ['timestamptz', ({ age }) => at(age)],
  } })
}

async function insertPosts({ client, network: { posts: rows }, ids, at }: Inserting): Promise<void> {
  await insertRows(client, { into: 'posts', rows, columns: {
    id: ['uuid', (_, place) => ids.posts[place]], author_id: ['uuid', ({ author }) => ids.people[author]], body: ['text', ({ body }) => body],
    audience: ['post_audience', ({ audience }) => audience], track_id: ['uuid', ({ track }) => (track === null ? null : ids.tracks[track])],
    quoted_post_id: ['uuid', ({ quoted }) => (quoted === null ? null : ids.posts[quoted])], created_at: ['timestamptz', ({ age }) => at(age)],
  }, computed: { client_post_id: 'gen_random_uuid()', is_quote: 'quoted_post_id is not null', search: 'post_words(id, body)' } })
}

/** The hashtags of posts, and who is named in them. */
async function insertNames({ client, network: { posts }, ids }: Inserting): Promise<void> {
  const tagged = posts.flatMap(({ body }, post) => [...new Map(hashtagsIn(body).map((tag) => [tag.key, tag])).values()].map(({ key, tag }) => ({ post, key, tag })))
  const tags = [...new Map(tagged.map(({ key, tag }) => [key, { key, tag }])).values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  await insertRows(client, { into: 'hashtags', rows: tags, columns: { key: ['text', ({ key }) => key], tag: ['text', ({ tag }) => tag] }, suffix: 'on conflict do nothing' })
  const { rows } = await client.query<{ key: string; id: string }>('select key, id from hashtags where key = any ($1)', [tags.map(({ key }) => key)])
  const tagIds = new Map(rows.map(({ key, id }) => [key, id]))
  await insertRows(client, { into: 'post_hashtags', rows: tagged, columns: { post_id: ['uuid', ({ post }) => ids.posts[post]], hashtag_id: ['bigint', ({ key }) => tagIds.get(key)] } })
  const named = posts.flatMap(({ mentioned }, post) => (mentioned === null ? [] : [{ post, mentioned }]))
  await insertRows(client, { into: 'mentions', rows: named, columns: { post_id: ['uuid', ({ post }) => ids.posts[post]], user_id: ['uuid', ({ mentioned }) => ids.people[mentioned]] } })
}

async function insertDoings({ client, network: { doings }, ids, at }: Inserting, idAt: (age: number) => string): Promise<void> {
  const post_id: Column<Doing> = ['uuid', ({ on }) => ids.posts[on]]
  const user_id: Column<Doing> = ['uuid', ({ by }) => ids.people[by]]
  const created_at: Column<Doing> = ['timestamptz', ({ age }) => at(age)]
  await insertRows(client, { into: 'likes', rows: doings.likes, columns: { post_id, user_id, created_at } })
  await insertRows(client, { into: 'reposts', rows: doings.reposts, columns: { id: ['uuid', ({ age }) => idAt(age)], post_id, user_id, created_at } })
  await insertRows(client, { into: 'track_likes', rows: doings.trackLikes, columns: { track_id: ['uuid', ({ on }) => ids.tracks[on]], user_id, created_at } })
  await insertRows(client, {
    into: 'post_view_logs', rows: doings.views, columns: { post_id, viewer_id: user_id, at: created_at },
    computed: { day: "(at at time zone 'UTC')::date", viewer_key: 'uuid_send(viewer_id)' }, suffix: 'on conflict do nothing',
  })
}

async function insertComments({ client, network: { doings }, ids, at }: Inserting): Promise<void> {
  await insertRows(client, { into: 'comments', rows: doings.comments, columns: {
    id: ['uuid', (_, place) => ids.comments[place]], post_id: ['uuid', ({ on }) => ids.posts[on]], author_id: ['uuid', ({ by }) => ids.people[by]],
    body: ['text', ({ body }) => body], parent_id: ['uuid', ({ parent }) => (parent === null ? null : ids.comments[parent])], created_at: ['timestamptz', ({ age }) => at(age)],
  }, computed: { client_comment_id: 'gen_random_uuid()' } })
  await insertRows(client, { into: 'comment_likes', rows: doings.commentLikes, columns: {
    comment_id: ['uuid', ({ on }) => ids.comments[on]], user_id: ['uuid', ({ by }) => ids.people[by]], created_at: ['timestamptz', ({ age }) => at(age)],
  } })
}
