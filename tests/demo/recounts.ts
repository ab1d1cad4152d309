import type { Api } from '../support/api.js'

/** Each counter, and what it is to be. */
const COUNTERS: [counter: string, table: string, key: string, recount: string][] = [
  ['like_count', 'posts', 'id', 'select count(*) from likes where post_id = t.id'],
  ['comment_count', 'posts', 'id', 'select count(*) from comments where post_id = t.id and deleted_at is null'],
  ['repost_count', 'posts', 'id', 'select count(*) from reposts where post_id = t.id'],
  ['quote_count', 'posts', 'id', 'select count(*) from posts where quoted_post_id = t.id and deleted_at is null'],
  ['view_count', 'posts', 'id', 'select coalesce(sum(views), 0) from post_views where post_id = t.id'],
  ['views', 'post_views', 'post_id', 'select count(*) from post_view_logs where post_id = t.post_id and day = t.day'],
  ['like_count', 'comments', 'id', 'select count(*) from comment_likes where comment_id = t.id'],
  ['reply_count', 'comments', 'id', 'select count(*) from comments where parent_id = t.id and deleted_at is null'],
  ['follower_count', 'profiles', 'user_id', 'select count(*) from followers where followee_id = t.user_id'],
  ['following_count', 'profiles', 'user_id', 'select count(*) from followers where follower_id = t.user_id'],
  ['public_track_count', 'profiles', 'user_id', "select count(*) from tracks where owner_id = t.user_id and visibility = 'PUBLIC'"],
  ['post_count', 'hashtags', 'id', "select count(*) from post_hashtags h join posts p on p.id = h.post_id where h.hashtag_id = t.id and p.audience = 'PUBLIC' and p.deleted_at is null"],
  ['like_count', 'track_counters', 'track_id', 'select count(*) from track_likes where track_id = t.track_id'],
  ['unread_count', 'conversation_participants', 'conversation_id', 'select recount_unread(t.conversation_id, t.user_id)'],
]

/** The counters that do not say how many there are; `counted` tells how many say more than none. */
export async function recounts(api: Api): Promise<{ wrong: unknown[]; counted: Record<string, number> }> {
  const wrong: unknown[] = []
  const counted: Record<string, number> = {}
  for (const [counter, table, key, recount] of COUNTERS) {
    wrong.push(...(await api.sql(`select * from (select '${table}.${counter}' as counter, ${key} as id, ${counter}::bigint as says, (${recount})::bigint as is from ${table} t) c where says <> "is"`)))
    const [row] = await api.sql(`select count(*)::int as count from ${table} where ${counter} > 0`)
    counted[`${table}.${counter}`] = row!.count as number
  }
  return { wrong, counted }
}

/** What every table holds, as one number each; but for a running server's word that it lives. */
export async function fingerprint(api: Api): Promise<Record<string, string>> {
  const tables = await api.sql("select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'live_nodes'")
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await api.sql(`select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from "${String(name)}" t`)
    prints[String(name)] = row!.print as string
  }
  return prints
}
