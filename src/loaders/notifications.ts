import { columns } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { asJson, prepared } from '../db/statement.js'
import { Notification } from '../entities/notifications/notification.js'
import { createLoader } from './create-loader.js'

/** Who is hidden from the viewer has no profile for them, and is passed over. */
const newestActors = (n: string): string =>
  'array(select a.actor_id from notification_actors a join profiles p on p.user_id = a.actor_id ' +
  `where a.notification_id = ${n}.id order by a.at desc, a.actor_id limit 3)`

/** A notification with the ids of its newest actors: the row under this alias. */
export const notificationColumns = (n: string): string => `${columns(Notification, n)}, (${n}.data ->> 'commentId')::uuid as "commentId", ${newestActors(n)} as "actorIds"`

/** How many of the viewer's list are unread, counted anew each time: a scalar subquery, as a function would not be planned along. */
export const UNREAD_COUNT = '(select count(*)::int from notifications u where u.user_id = (select viewer_id()) and u.is_listed and u.read_at is null)'

/** Those in no list too: push tells of them by their id. */
const notificationsById = (): string => asJson(`select ${notificationColumns('n')} from notifications n where n.id = any($1::uuid[])`)
let text: string | undefined

export const notificationLoader = (db: Door) =>
  createLoader<Notification>((ids) => db.json(prepared((text ??= notificationsById()), [ids.filter(isId)])), (row) => row.id)
