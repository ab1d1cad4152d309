import type { FeedItem } from '../../entities/posts/post.js'
import type { Cursors } from '../../paging/cursor.js'
import { impressionToken } from '../../paging/impression-token.js'

/** The item something stands below (null at the top), and how many items stand above it: what cursors of the home feed hold. */
export type FeedPlace = [entryId: string | null, above: number]

/** A row of the page's statement: an item, or a sponsored post with the place it has been given. */
export interface FeedRow extends Omit<FeedItem, 'sponsorship'> {
  sponsoredPostId?: string | null
  place?: number | null
}

/** An item, and the place of what comes after it. */
export interface PlacedItem extends FeedItem {
  after: FeedPlace
}

export interface PlacedPage {
  start: FeedPlace
  size: number
  viewerId: string
  cursors: Cursors
}

/**
 * Items in their order, and each sponsored post above the item of its place: never the last of a page, so that the next
 * page, which starts after an item, neither repeats nor lacks one. `more` is whether items are left over.
 */
export function placeItems(rows: FeedRow[], { start, size, viewerId, cursors }: PlacedPage): { items: PlacedItem[]; more: boolean } {
  const sponsored = new Map(rows.filter(({ sponsoredPostId }) => sponsoredPostId).map((row) => [row.place!, row]))
  const organic = rows.length === sponsored.size ? [] : rows.filter(({ sponsoredPostId }) => !sponsoredPostId)
  const items: PlacedItem[] = []
  let place = start
  for (const row of organic) {
    const paid = sponsored.get(place[1])
    if (items.length + (paid ? 2 : 1) > size) return { items, more: true }
    if (paid) items.push(sponsoredItem(paid, place, impressionToken(cursors, viewerId, paid.sponsoredPostId!)))
    place = [row.id, place[1] + 1]
    items.push(Object.assign(row, { sponsorship: null, after: place }))
  }
  return { items, more: false }
}

function sponsoredItem(row: FeedRow, after: FeedPlace, token: string): PlacedItem {
  const sponsoredPostId = row.sponsoredPostId!
  return { ...row, id: `${sponsoredPostId}-${after[1]}`, repostedBy: null, sponsorship: { sponsoredPostId, token }, after }
}
