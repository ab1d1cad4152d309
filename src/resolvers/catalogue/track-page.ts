import { prepared, type Statement } from '../../db/statement.js'
import type { RowReader } from '../../loaders/row-reader.js'
import type { CursorKey } from '../../paging/cursor.js'
import { PAGE_MAX, type Page } from '../../paging/page-args.js'
import { conditionsOf, type TrackFilterInput } from './track-filter.js'
import { SORTS, TrackSort } from './track-sorts.js'

/** Sizes a page is read in. With LIMIT as a parameter the plan is made for no size at all, and is twice as slow. */
const READ_SIZES = [11, 21, 51, PAGE_MAX + 1]

export interface TrackPage {
  sort: TrackSort
  filter: TrackFilterInput
  page: Page
  after: CursorKey | null
  /** Whose list: everybody's public tracks, or all of one owner's. */
  scope: 'public' | 'owner'
  /** Reads what is selected of each track. */
  reader: RowReader
}

/**
 * The one statement of a page: its tracks with their counts and owners, in keyset order. It reads one row more than
 * asked for at the least, which tells whether the list goes on.
 */
export function trackPageStatement({ sort, filter, page, after, scope, reader }: TrackPage): Statement {
  const { columns: keys, types, descending } = SORTS[sort]
  const counted = sort === TrackSort.PLAY_COUNT && scope === 'public'
  const { sql, values } = conditionsOf(filter, counted ? 'c' : 't')
  if (scope === 'public') sql.push(counted ? 'c.is_public' : "t.visibility = 'PUBLIC'")
  const down = descending !== page.backward
  if (after) {
    const [key, id] = [values.length + 1, values.length + 2]
    sql.push(`(${keys.join(', ')}) ${down ? '<' : '>'} ($${key}::${types[0]}, $${id}::${types[1]})`)
    values.push(...after)
  }
  const order = keys.map((key) => `${key} ${down ? 'desc' : 'asc'}`).join(', ')
  const size = READ_SIZES.find((read) => read > page.size) ?? PAGE_MAX + 1
  const text = reader.text(
    // As JSON, for a cursor is the same whichever way its row was read.
    { sortKey: `to_json(${keys[0]})` },
    `from tracks t join track_counters c on c.track_id = t.id join profiles o on o.user_id = t.owner_id ` +
      `where ${sql.join(' and ')} order by ${order} limit ${size}`,
  )
  return hasOnePlan(filter) ? prepared(text, values) : { text, values }
}

/** Whether an index has the page in its order whatever is asked for; other filters make too many shapes, and their values deserve a plan of their own. */
function hasOnePlan(filter: TrackFilterInput): boolean {
  const set = Object.entries(filter).filter(([, value]) => value != null)
  return set.length === 0 || (set.length === 1 && ['genre', 'artist'].includes(set[0]![0]))
}
