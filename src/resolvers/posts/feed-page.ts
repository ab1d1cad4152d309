import { companion } from '../../db/columns.js'
import { asJson } from '../../db/statement.js'
import { FeedItem } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { AUTHOR_OF_POST, postColumns } from '../../loaders/posts.js'
import { connectionType } from '../../paging/connection.js'
import type { Selection } from '../../paging/selection.js'

export const FeedConnection = connectionType('Feed', FeedItem, 'posts as they stand in a feed')

/** A rule of a feed: entries as rows `f`, the newest first, and what is read of each beside what is selected. */
export interface FeedRule {
  from: string
  also?: string
}

/** A page of a feed: the rule gives the posts that are there for the viewer, and this brings what belongs to them, under the policies of all it reads. */
function newFeedText({ from, also }: FeedRule, selection: Selection): string {
  const post = selection.get('post')
  const columns = [
    'f.entry_id as id',
    also,
    post && `(select row_to_json(x) from (select ${postColumns(post)}) x) as post`,
    selection.has('repostedBy') && companion(User, 'b', 'repostedBy', { wanted: selection.get('repostedBy') }),
  ].filter(Boolean).join(', ')
  const reposter = selection.has('repostedBy') ? 'left join profiles b on b.user_id = f.actor_id and f.entry_id <> p.id ' : ''
  return asJson(`select ${columns} from ${from} f cross join lateral (select (f.post).*) p ${AUTHOR_OF_POST} ${reposter}order by f.entry_id desc`)
}

/** A selection lives as long as its document; its statements are written once. */
const texts = new WeakMap<Selection, Map<string, string>>()

export function feedText(rule: FeedRule, selection: Selection): string {
  let known = texts.get(selection)
  if (!known) texts.set(selection, (known = new Map()))
  let text = known.get(rule.from)
  if (text === undefined) known.set(rule.from, (text = newFeedText(rule, selection)))
  return text
}
