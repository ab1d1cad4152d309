import type { Api } from './api.js'

/** Every count the schema keeps, and what it is a count of: `c` is the row that holds it. */
export const COUNTERS: Record<string, string> = {
  'posts.like_count': 'select count(*) from likes where post_id = c.id',
  'posts.comment_count': 'select count(*) from comments where post_id = c.id and deleted_at is null',
  'posts.repost_count': 'select count(*) from reposts where post_id = c.id',
  'posts.quote_count': 'select count(*) from posts where quoted_post_id = c.id and deleted_at is null',
  'comments.like_count': 'select count(*) from comment_likes where comment_id = c.id',
  'comments.reply_count': 'select count(*) from comments where parent_id = c.id',
  'hashtags.post_count': "select count(*) from post_hashtags t join posts p on p.id = t.post_id where t.hashtag_id = c.id and p.audience = 'PUBLIC'",
  'profiles.follower_count': 'select count(*) from followers where followee_id = c.user_id',
  'profiles.following_count': 'select count(*) from followers where follower_id = c.user_id',
  'profiles.like_count': 'select count(*) from profile_likes where user_id = c.user_id',
  'profiles.public_track_count': "select count(*) from tracks where owner_id = c.user_id and visibility = 'PUBLIC'",
  'track_counters.like_count': 'select count(*) from track_likes where track_id = c.track_id',
  'track_counters.play_count': 'select count(*) from playbacks where track_id = c.track_id',
  'track_counters.qualified_play_count': 'select count(*) from playbacks where track_id = c.track_id and is_qualified',
  'conversation_participants.unread_count': 'select recount_unread(c.conversation_id, c.user_id)',
  'ledger_accounts.entry_count': 'select count(*) from ledger_entries where account_id = c.id',
  'notifications.actor_count': 'select count(*) from notification_actors where notification_id = c.id',
}

/** Counts that say something else than how many rows there are, and why nothing is recounted. */
export const NOT_RECOUNTED: Record<string, string> = {
  'posts.view_count': 'Views stay counted when who viewed is forgotten.',
  'notifications.event_count': 'Events without anybody behind them count too.',
  'notification_actors.event_count': 'It is itself what is counted.',
  'playback_totals.play_count': 'The sum over its shards is compared.',
  'search_terms.track_count': 'About how many, to decide what is read first.',
  'sponsor_credits.transaction_count': 'A view of ledger_accounts.',
  'user_videos.like_count': 'A view of posts.',
  'user_videos.view_count': 'A view of posts.',
  'stored_files.channel_count': 'A property of a sound.',
}

/** The counts that are wrong anywhere in the database, each with what it says and what there is. */
export async function wrongCounts(api: Pick<Api, 'sql'>): Promise<unknown[]> {
  const wrong = Object.entries(COUNTERS).map(async ([name, recount]) => {
    const [table, column] = name.split('.')
    const rows = await api.sql(`select '${name}' as name, to_jsonb(c) as row, c.${column} as says, (${recount}) as is from ${table} c where c.${column} <> (${recount})`)
    return rows
  })
  const [totals] = await api.sql('select (select sum(play_count) from playback_totals)::int as says, (select coalesce(sum(play_count), 0) from track_counters)::int as is')
  return [...(await Promise.all(wrong)).flat(), ...(totals!.says === totals!.is ? [] : [{ name: 'playback_totals', ...totals }])]
}
