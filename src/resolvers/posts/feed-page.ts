import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../context.js'
import { companion } from '../../db/columns.js'
import { quoted, typename, writtenCompanion, writtenObject, type Wanted } from '../../db/written-columns.js'
import { FeedItem } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { AUTHOR_OF_POST, postColumns, writtenPost } from '../../loaders/posts.js'
import { RowReader, type RowForms } from '../../loaders/row-reader.js'
import { connectionType } from '../../paging/connection.js'
import { rowSelection, type Selection } from '../../paging/selection.js'

export const FeedConnection = connectionType('Feed', FeedItem, 'posts as they stand in a feed')

/** A rule of a feed: entries as rows `f`, the newest first, and what is read of each beside what is selected. */
export interface FeedRule {
  from: string
  also?: Record<string, string>
}

/** Entries `f` with their posts `p`, those posts' authors `a`, and who passed them on, `b`. */
const FEED_ROWS: RowForms = { columns: feedColumns, written: writtenItem, id: 'f.entry_id' }

function feedColumns(selection: Selection): string {
  const post = selection.get('post')
  return [
    'f.entry_id as id',
    post && `(select row_to_json(x) from (select ${postColumns(post)}) x) as post`,
    selection.has('repostedBy') && companion(User, 'b', 'repostedBy', { wanted: selection.get('repostedBy') }),
  ].filter(Boolean).join(', ')
}

function writtenItem(wanted: Wanted): string | undefined {
  return writtenObject({ __typename: typename(FeedItem), id: quoted('f.entry_id'), post: writtenPost, repostedBy: writtenCompanion(User, 'b') }, wanted)
}

/** Reads a page of a feed: the rule gives the posts that are there for the viewer, and this brings what belongs to them, under the policies of all it reads. */
export class FeedReader extends RowReader {
  constructor(private readonly info: GraphQLResolveInfo, context: Context) {
    super(FEED_ROWS, { info, context })
  }

  feedText({ from, also = {} }: FeedRule): string {
    const reposter = rowSelection(this.info).has('repostedBy') ? 'left join profiles b on b.user_id = f.actor_id and f.entry_id <> p.id ' : ''
    return this.text(also, `from ${from} f cross join lateral (select (f.post).*) p ${AUTHOR_OF_POST} ${reposter}order by f.entry_id desc`)
  }
}
