import { prepared, type Statement } from '../../db/statement.js'
import type { Notification } from '../../entities/notifications/notification.js'
import { notificationColumns, UNREAD_COUNT } from '../../loaders/notifications.js'
import type { CursorKey } from '../../paging/cursor.js'

/** A row carries its place exactly as the database has it: to the microsecond. */
export type PageRow = Notification & { sortKey: string }

export interface NotificationPage {
  rows: PageRow[] | null
  unreadCount: number
  /** The number of the newest event in the viewer's channel. */
  head: number
}

/**
 * The one statement of a page. Its rows, the unread count and the head of the live channel are as of one moment: events
 * after that head are exactly those the page does not show yet.
 */
export function notificationPageStatement(unreadOnly: boolean, size: number, after: CursorKey | null): Statement {
  const conditions = [
    'n.user_id = (select viewer_id()) and n.is_listed',
    unreadOnly && 'n.read_at is null',
    after && '(n.updated_at, n.id) < ($2::timestamptz, $3::uuid)',
  ].filter(Boolean)
  const rows =
    `select ${notificationColumns('n')}, n.updated_at as "sortKey" from notifications n ` +
    `where ${conditions.join(' and ')} order by n.updated_at desc, n.id desc limit $1`
  return prepared(
    `select (select json_agg(r) from (${rows}) r) as rows, ${UNREAD_COUNT} as "unreadCount", ` +
      "channel_head('user:' || viewer_id())::float8 as head",
    [size + 1, ...(after ?? [])],
  )
}
