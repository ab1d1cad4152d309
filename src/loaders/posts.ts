import { columns, companion } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { asJson, prepared } from '../db/statement.js'
import { truth, writtenColumns, writtenCompanion, writtenObject, type Wanted } from '../db/written-columns.js'
import { Comment } from '../entities/posts/comment.js'
import { Post } from '../entities/posts/post.js'
import { User } from '../entities/profiles/user.js'
import type { Selection } from '../paging/selection.js'
import { isCounted, trackColumns, writtenTrack } from './catalogue.js'
import { createLoader } from './create-loader.js'
import type { RowForms } from './row-reader.js'

const EVERYTHING: Selection = new Map()
/** A selection lives as long as its document; its list is written once. */
const lists = new WeakMap<Selection, string>()

/**
 * A post with its companions, as far as they are selected (all of it when nothing is named): the row `p`, its author
 * `a`. A track that is not public comes by its loader: whoever sees the post may have no other way to it.
 */
export function postColumns(selection: Selection = EVERYTHING): string {
  let list = lists.get(selection)
  if (!list) lists.set(selection, (list = newPostColumns(selection === EVERYTHING ? undefined : selection)))
  return list
}

const mine = (table: string, key: string): string => `exists (select from ${table} v where v.${key} and v.user_id = (select viewer_id()))`

function newPostColumns(selection: Selection | undefined): string {
  const isRead = (name: string): boolean => !selection || selection.has(name)
  // What the fields that are resolved by themselves are made of.
  const wanted = selection && new Set([...selection.keys(), 'authorId', ...(isRead('track') ? ['trackId'] : []), ...(isRead('quotedPost') ? ['quotedPostId'] : [])])
  return [
    columns(Post, 'p', { wanted }),
    isRead('author') && companion(User, 'a', 'author', { wanted: selection?.get('author') }),
    isRead('track') && trackOf(selection?.get('track')),
    isRead('viewerHasLiked') && `${mine('likes', 'post_id = p.id')} as "viewerHasLiked"`,
    isRead('viewerHasReposted') && `${mine('reposts', 'post_id = p.id')} as "viewerHasReposted"`,
  ].filter(Boolean).join(', ')
}

const trackOf = (selection: Selection | undefined): string =>
  `(select row_to_json(x) from (select ${trackColumns(selection)} from tracks t left join track_counters c on c.track_id = t.id ` +
  'left join profiles o on o.user_id = t.owner_id where t.id = p.track_id) x) as track'

const written = () => ({
  ...writtenColumns(Post, 'p'),
  author: writtenCompanion(User, 'a'),
  track: writtenTrackOf,
  viewerHasLiked: truth(mine('likes', 'post_id = p.id')),
  viewerHasReposted: truth(mine('reposts', 'post_id = p.id')),
})
let writtenPostColumns: ReturnType<typeof written> | undefined

/** The same post as its JSON in an answer, if all that is wanted of it can be written. */
export const writtenPost = (wanted: Wanted): string | undefined => writtenObject((writtenPostColumns ??= written()), wanted)

/**
 * Where it is in no list, it is there by its id: as the field resolves. Counts that nobody wants are not joined, for
 * beginning a function's scan takes longer than all a page reads of tracks.
 */
function writtenTrackOf(below: Wanted): string | undefined {
  const track = writtenTrack(below)
  const read = (tracks: string, counters: string): string =>
    `(select ${track} from ${tracks} t ${isCounted(below) ? `left join ${counters} c on c.track_id = t.id ` : ''}` +
    'left join profiles o on o.user_id = t.owner_id where t.id = p.track_id)'
  const byId = read('visible_tracks(array[p.track_id])', 'visible_track_counters(array[p.track_id])')
  return track && `case when p.track_id is not null then coalesce(${read('tracks', 'track_counters')}, ${byId}) end`
}

/** Posts of a list, with the tables of `postColumns`. */
export const POST_ROWS: RowForms = { columns: postColumns, written: writtenPost, id: 'p.id' }

/** The tables of `postColumns`, behind `posts p`. */
export const AUTHOR_OF_POST = 'join profiles a on a.user_id = p.author_id'

const postsById = (): string => asJson(`select ${postColumns()} from posts p ${AUTHOR_OF_POST} where p.id = any($1::uuid[])`)
let postsText: string | undefined

export const postLoader = (db: Door) =>
  createLoader<Post>((ids) => db.json(prepared((postsText ??= postsById()), [ids.filter(isId)])), ({ id }) => id)

/** A comment with its companions: the row `c`, its author `a`, nobody once it is deleted. */
export function commentColumns(selection?: Selection): string {
  const isRead = (name: string): boolean => !selection || selection.has(name)
  return [
    columns(Comment, 'c', { wanted: selection && new Set([...selection.keys(), 'authorId', 'postId']) }),
    isRead('author') && companion(User, 'a', 'author', { wanted: selection?.get('author') }),
    isRead('viewerHasLiked') && `${mine('comment_likes', 'comment_id = c.id')} as "viewerHasLiked"`,
  ].filter(Boolean).join(', ')
}

/** The tables of `commentColumns`, behind `comments c`. */
export const AUTHOR_OF_COMMENT = 'left join profiles a on a.user_id = c.author_id and c.deleted_at is null'

const commentsById = (): string => asJson(`select ${commentColumns()} from comments c ${AUTHOR_OF_COMMENT} where c.id = any($1::uuid[])`)
let commentsText: string | undefined

export const commentLoader = (db: Door) =>
  createLoader<Comment>((ids) => db.json(prepared((commentsText ??= commentsById()), [ids.filter(isId)])), ({ id }) => id)

export interface TagsOfPost {
  id: string
  hashtags: string[]
  mentioned: User[]
}

const tagsOfPosts = (): string =>
  'select p.id, array(select h.tag from post_hashtags t join hashtags h on h.id = t.hashtag_id where t.post_id = p.id order by h.key) as hashtags, ' +
  `coalesce((select json_agg(m) from (select ${columns(User, 'u')} from mentions m join profiles u on u.user_id = m.user_id ` +
  "where m.post_id = p.id and m.comment_id is null order by m.user_id limit 50) m), '[]') as mentioned " +
  'from posts p where p.id = any($1::uuid[])'

let tags: string | undefined

/** The hashtags of posts, and who is named in them. */
export const postTagsLoader = (db: Door) =>
  createLoader<TagsOfPost>((ids) => db.rows(prepared((tags ??= tagsOfPosts()), [ids.filter(isId)])), ({ id }) => id)

const LIKED_TRACKS = 'select l.track_id as id from track_likes l where l.user_id = (select viewer_id()) and l.track_id = any($1::uuid[])'

/** Which tracks the viewer likes: the track's id, or null. */
export const likedTrackLoader = (db: Door) =>
  createLoader<{ id: string }>((ids) => db.rows(prepared(LIKED_TRACKS, [ids.filter(isId)])), ({ id }) => id)

export interface PostsOfUser { id: string; count: number }

const POST_COUNTS = 'select id, count_visible_posts(id) as count from unnest($1::uuid[]) id'

/** How many posts of people are there for the viewer. */
export const postCountLoader = (db: Door) => createLoader<PostsOfUser>((ids) => db.rows(prepared(POST_COUNTS, [ids])), ({ id }) => id)
