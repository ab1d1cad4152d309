import { answer, CURSOR, cursorOf, ISO } from './bare-json.js'
import { PROJECT_PAGE } from './project-statement.js'

/** What the bare server answers: each one named statement whose only column is the finished JSON text. */
export interface BareStatement {
  name: string
  text: string
}

const TRACK = `json_build_object('id', t.id, 'title', t.title, 'artist', t.artist, 'album', t.album, 'genre', t.genre,
  'durationMs', t.duration_ms, 'tempoBpm', t.tempo_bpm, 'popularity', t.popularity,
  'releaseDate', left(t.release_date::text, case t.release_precision when 'year' then 4 when 'month' then 7 else 10 end),
  'artworkUrl', t.artwork_url, 'visibility', t.visibility, 'createdAt', to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'playCount', coalesce(c.play_count, 0), 'qualifiedPlayCount', coalesce(c.qualified_play_count, 0),
  'owner', json_build_object('id', o.user_id, 'handle', o.handle, 'displayName', o.display_name, 'avatarUrl', o.avatar_url,
    'trackCount', o.public_track_count))`

const COMPANIONS = 'join track_counters c on c.track_id = t.id join profiles o on o.user_id = t.owner_id'

/** The connection over the rows of \`page(place, node, key)\`, which holds one row more than \`size\`. */
const connection = (field: string, size: number): string =>
  `select ${answer(field, `json_build_object(
    'nodes', (select json_agg(node order by place) from page where place <= ${size}),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > ${size} from page),
      'endCursor', (select ${CURSOR} from page where place <= ${size} order by place desc limit 1)))`)}`

interface Sort {
  order: string
  key: string
  where: string
}

const PUBLIC = "t.visibility = 'PUBLIC'"
const SORTS: Record<string, Sort> = {
  NEWEST: { order: 't.created_at desc, t.id desc', key: 't.created_at', where: PUBLIC },
  TITLE: { order: 't.title_key, t.id', key: 't.title_key', where: PUBLIC },
  POPULARITY: { order: 't.popularity desc, t.id desc', key: 't.popularity', where: PUBLIC },
  PLAY_COUNT: { order: 'c.play_count desc, c.track_id desc', key: 'c.play_count', where: 'c.is_public' },
}

function tracks(sort: string): BareStatement {
  const { order, key, where } = SORTS[sort]!
  const page = `select row_number() over (order by ${order}) as place, ${TRACK} as node, json_build_array(${key}, t.id) as key
    from tracks t ${COMPANIONS} where ${where} order by ${order} limit 21`
  return { name: `tracks_${sort}`, text: `with page as materialized (${page}) ${connection('tracks', 20)}` }
}

const search = (): BareStatement => {
  const page = `select row_number() over (order by r.score desc, r.popularity desc, r.track_id desc) as place, ${TRACK} as node,
      json_build_array(r.score, r.popularity, r.track_id) as key
    from search_tracks($1, 21) r join tracks t on t.id = r.track_id ${COMPANIONS}`
  return { name: 'search', text: `with page as materialized (${page}) ${connection('searchTracks', 20)}` }
}

const TRACK_BY_ID = `select ${answer('track', TRACK)} from visible_tracks($1::uuid[]) t
  left join visible_track_counters($1::uuid[]) c on c.track_id = t.id left join profiles o on o.user_id = t.owner_id`

const RECORD_PLAYBACK = `select ${answer('recordPlayback', `json_build_object('trackId', track_id, 'playCount', play_count,
  'qualifiedPlayCount', qualified_play_count, 'totalPlayCount', total_play_count, 'counted', counted, 'qualified', is_qualified)`)}
  from record_playback($1, $2, $3)`

const SEND_MESSAGE = `select ${answer('sendMessage', `json_build_object('id', id, 'seq', seq, 'createdAt', ${ISO('created_at')})`)}
  from send_message($1, $2, $3, $4)`

const LIKE_POST = `select ${answer('likePost', "json_build_object('id', id)")} from like_post($1)`
const UNLIKE_POST = `select ${answer('unlikePost', "json_build_object('id', $1::uuid)")} from unlike_post($1)`

const usd = (column: string): string => `json_build_object('amount', (${column} / 10000.0)::numeric(20, 4)::text, 'currency', 'USD')`
const DEDUCT = `select ${answer('deductSponsorCredits', `json_build_object('id', id, 'kind', kind, 'amount', ${usd('amount')}, 'balance', ${usd('balance')}, 'note', note)`)}
  from deduct_sponsor_credits($1, 1, $2, $3)`

/** The newest 50, with their bodies as they are stored. */
const MESSAGES = `
with receipts as materialized (select * from conversation_receipts($1)),
page as materialized (
  select m.seq, row_number() over (order by m.seq desc) as place, json_build_object('id', m.id, 'seq', m.seq, 'body', m.body, 'createdAt', ${ISO('m.created_at')},
    'readByCount', (select count(*) from receipts p where p.user_id is distinct from m.sender_id and p.first_seq <= m.seq and p.last_read_seq >= m.seq),
    'sender', json_build_object('id', s.user_id, 'handle', s.handle, 'displayName', s.display_name, 'avatarUrl', s.avatar_url)) as node
  from messages m left join profiles s on s.user_id = m.sender_id where m.conversation_id = $1 order by m.seq desc limit 51)
select ${answer('messages', `json_build_object(
  'nodes', (select json_agg(node order by seq) from page where place <= 50),
  'pageInfo', json_build_object('hasPreviousPage', (select count(*) > 50 from page),
    'startCursor', (select ${cursorOf('json_build_array(seq)')} from page where place <= 50 order by seq limit 1)),
  'liveCursor', ${cursorOf("json_build_array(channel_head('conversation:' || $1::uuid))")})`)}
from conversations where id = $1`

/** 20 of the viewer's feed before a place (which so many items are above), by the rule and under the policies the API reads them by. */
const HOME_FEED = `
with page as materialized (
  select row_number() over (order by f.entry_id desc) as place, json_build_array(f.entry_id, $2::int + row_number() over (order by f.entry_id desc)) as key,
    json_build_object('id', f.entry_id, 'post', json_build_object('id', p.id, 'body', p.body, 'createdAt', ${ISO('p.created_at')},
      'likeCount', p.like_count, 'commentCount', p.comment_count,
      'viewerHasLiked', exists (select from likes l where l.post_id = p.id and l.user_id = (select viewer_id())),
      'author', json_build_object('id', a.user_id, 'handle', a.handle, 'displayName', a.display_name, 'avatarUrl', a.avatar_url, 'followerCount', a.follower_count),
      'track', (select json_build_object('id', t.id, 'title', t.title, 'artist', t.artist, 'durationMs', t.duration_ms) from tracks t where t.id = p.track_id))) as node
  from home_feed($1, 21) f cross join lateral (select (f.post).*) p join profiles a on a.user_id = p.author_id order by f.entry_id desc limit 21)
${connection('homeFeed', 20)}`

export const BARE = {
  homeFeed: { name: 'home_feed', text: HOME_FEED },
  track: { name: 'track', text: TRACK_BY_ID },
  likePost: { name: 'like_post', text: LIKE_POST },
  unlikePost: { name: 'unlike_post', text: UNLIKE_POST },
  search: search(),
  recordPlayback: { name: 'record_playback', text: RECORD_PLAYBACK },
  deductSponsorCredits: { name: 'deduct_sponsor_credits', text: DEDUCT },
  sendMessage: { name: 'send_message', text: SEND_MESSAGE },
  messages: { name: 'messages', text: MESSAGES },
  projectPage: { name: 'project_page', text: PROJECT_PAGE },
  tracks: Object.fromEntries(Object.keys(SORTS).map((sort) => [sort, tracks(sort)])),
} satisfies Record<string, BareStatement | Record<string, BareStatement>>
