import path from 'node:path'
import { newSigningKey } from '../../src/auth/signing-key.js'
import { newMessageKey } from '../../src/encryption/read-keyring.js'
import { inventNetwork } from '../../src/demo/network/network.js'
import { seedNetwork } from '../../src/demo/network/seed-network.js'
import { outcomeOf, startScript } from '../import/import-process.js'
import { startApi, type Api } from '../support/api.js'
import { make } from '../support/make.js'
import { fingerprint, recounts } from './recounts.js'

const api = startApi()
const other = startApi()
const PEOPLE = 60
const SCRIPT = path.resolve('src/commands/seed.ts')
const command = (args: string[], settings?: Record<string, string>) => outcomeOf(startScript(api, SCRIPT, args, settings))

/** Everything of a network but its ids and times. */
async function graphOf({ sql }: Api): Promise<unknown> {
  const named = 'select p.id, a.handle || row_number() over (partition by p.author_id order by p.id) as name from posts p join profiles a on a.user_id = p.author_id'
  return [
    await sql('select email, handle, display_name, bio, role from users u join profiles p on p.user_id = u.id order by 1'),
    ...(await Promise.all([['followers', 'follower_id', 'followee_id'], ['blocked_users', 'blocker_id', 'blocked_id'], ['muted_users', 'user_id', 'muted_id']].map(([table, from, to]) =>
      sql(`select f.handle as from, t.handle as to from ${table} x join profiles f on f.user_id = x.${from} join profiles t on t.user_id = x.${to} order by 1, 2`)))),
    await sql(`select n.name, body, audience, t.title, like_count, comment_count, repost_count, quote_count from posts p join (${named}) n using (id) left join tracks t on t.id = p.track_id order by 1`),
    await sql(`select n.name, u.handle from likes l join (${named}) n on n.id = l.post_id join profiles u on u.user_id = l.user_id order by 1, 2`),
  ]
}

beforeAll(async () => {
  await make.person(api, { handle: 'somebody' })
  await api.sql("insert into hashtags (key, tag, post_count) values ('newmusic', 'NewMusic', 0)")
  const { code, out, err } = await command(['--people', String(PEOPLE)])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^seed-60: 60 people, \d+ follows, 2 blocks, 2 mutes, 60 tracks, 240 posts, [\d,]+ likes, 240 comments, 30 reposts, in [\d.]+ s\nEverybody signs in with .*@seed-60\.example\.\n$/)
})

test('every counter says how many there are', async () => {
  const { wrong, counted } = await recounts(api)
  expect(wrong).toEqual([])
  expect(Object.entries(counted).filter(([counter, count]) => count === 0 && !counter.startsWith('conversation')).map(([counter]) => counter)).toEqual([])
  expect(await api.sql('select count(*)::int as count from feed_entries')).toEqual(await api.sql('select ((select count(*) from posts) + (select count(*) from reposts))::int as count'))
})

test('nobody did anything with a post they cannot see, or answered or liked a comment of somebody who is not there for them', async () => {
  const hidden = (who: string) => `not can_see_post(${who}, p.author_id, p.audience, p.deleted_at, p.removed_at)`
  for (const [table, who] of [['likes', 'user_id'], ['reposts', 'user_id'], ['comments', 'author_id'], ['post_view_logs', 'viewer_id'], ['mentions', 'user_id']]) {
    expect({ table, wrong: await api.sql(`select p.id from ${table} x join posts p on p.id = x.post_id where ${hidden(`x.${who}`)}`) }).toEqual({ table, wrong: [] })
  }
  expect(await api.sql(`select p.id from comment_likes l join comments c on c.id = l.comment_id join posts p on p.id = c.post_id where ${hidden('l.user_id')} or is_user_blocked(l.user_id, c.author_id)`)).toEqual([])
  expect(await api.sql('select c.id from comments c join comments a on a.id = c.parent_id where is_user_blocked(c.author_id, a.author_id) or a.post_id <> c.post_id or a.parent_id is not null or a.created_at > c.created_at')).toEqual([])
  expect(await api.sql(`select q.id from posts q join posts p on p.id = q.quoted_post_id where p.audience <> 'PUBLIC' or p.id > q.id or ${hidden('q.author_id')}`)).toEqual([])
  expect(await api.sql("select r.id from reposts r join posts p on p.id = r.post_id where p.audience <> 'PUBLIC'")).toEqual([])
  expect((await api.sql("select from posts where audience <> 'PUBLIC'")).length).toBeGreaterThan(10)
})

test('nobody follows across a block', async () => {
  expect(await api.sql('select from followers where is_user_blocked(follower_id, followee_id)')).toEqual([])
  expect(await api.sql('select from blocked_users')).toHaveLength(2)
})

test('a few are followed by many and most by few, and some follow each other', async () => {
  const [{ most, middle }] = (await api.sql("select max(follower_count) as most, percentile_cont(0.5) within group (order by follower_count) as middle from profiles where handle <> 'somebody'")) as [{ most: number; middle: number }]
  expect(most).toBeGreaterThanOrEqual(5 * middle)
  expect((await api.sql('select from followers where are_mutual_followers(follower_id, followee_id)')).length).toBeGreaterThan(10)
})

test('five thousand people have the follows, posts and likes of a grown community', () => {
  const { ties, posts, doings } = inventNetwork(5_000)
  const counts = ties.followersOf.map(({ length }) => length).sort((a, b) => a - b)
  expect(counts.at(-1)).toBeGreaterThanOrEqual(50 * counts[2_500]!)
  expect(Math.round(ties.follows.length / 1_000)).toBe(50)
  expect(posts).toHaveLength(20_000)
  expect(doings.likes).toHaveLength(100_000)
})

test('things happened in order: ids tell the times of their rows, and nothing is of the future', async () => {
  for (const table of ['posts', 'comments', 'reposts', 'tracks']) {
    expect(await api.sql(`select id from ${table} where abs(extract(epoch from id_time(id) - created_at)) > 0.01 or created_at > now()`)).toEqual([])
  }
  for (const table of ['likes', 'reposts', 'comments']) {
    expect(await api.sql(`select p.id from ${table} x join posts p on p.id = x.post_id where x.created_at < p.created_at or x.created_at > now()`)).toEqual([])
  }
})

test('the same number makes the same people do the same, whoever is there already', async () => {
  expect(await seedNetwork(other.database.urls.owner, PEOPLE)).not.toBeNull()
  await api.sql("delete from users where email = 'somebody@people.example'")
  expect(await graphOf(other)).toEqual(await graphOf(api))
  expect(JSON.stringify(inventNetwork(PEOPLE).posts)).not.toBe(JSON.stringify(inventNetwork(PEOPLE + 1).posts))
})

test('a second time, not one row changes', async () => {
  const before = await fingerprint(api)
  expect(await command(['--people', String(PEOPLE)])).toEqual({ code: 0, out: 'seed-60 is there already; nothing was changed.\n', err: '' })
  expect(await fingerprint(api)).toEqual(before)
})

test('two networks stand side by side, with no handle twice', async () => {
  expect(await seedNetwork(other.database.urls.owner, 61)).not.toBeNull()
  expect((await recounts(other)).wrong).toEqual([])
  expect(await other.sql('select count(*)::int as count, count(distinct lower(handle))::int as handles from profiles')).toEqual([{ count: 121, handles: 121 }])
})

test('what is no number from 10 to 50,000 is refused in one line', async () => {
  const before = await fingerprint(api)
  for (const wrong of ['0', '-1', '1e9', 'abc', '50001', '60.5']) {
    const { code, out, err } = await command(['--people', wrong])
    expect({ wrong, code, out }).toEqual({ wrong, code: 1, out: '' })
    expect(err).toMatch(/^error: option '--people <count>' argument '.*' is invalid\. Give a whole number from 10 to 50,000\.\n$/)
  }
  expect(await fingerprint(api)).toEqual(before)
})

test('in production it is refused', async () => {
  const { code, out, err } = await command(['--people', '10'], { NODE_ENV: 'production', JWT_PRIVATE_KEY: newSigningKey(), MESSAGE_KEYS: newMessageKey() })
  expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'seed invents people whose password is published, and is refused in production.\n' })
})
