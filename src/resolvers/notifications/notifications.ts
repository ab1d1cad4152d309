import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Notification } from '../../entities/notifications/notification.js'
import { CursorScalar } from '../../entities/scalars/text-scalars.js'
import { liveCursor } from '../../live/live-cursor.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { notificationPageStatement, type NotificationPage, type PageRow } from './notification-page.js'

const NotificationConnection = connectionType('Notification', Notification, 'notifications')

@ArgsType()
class NotificationsArgs extends ForwardPageArgs {
  @Field({ defaultValue: false, description: 'Only what is unread; a cursor is good only under the choice it was given out under.' })
  unreadOnly!: boolean
}

type NotificationList = Connection<Notification> & { unreadCount: number; liveCursor: string }

@Resolver(() => NotificationConnection)
export class NotificationsResolver {
  @Query(() => NotificationConnection, {
    nullable: true,
    description: 'What you are told of, the newest event first. A notification that gathers another event moves to the top.',
  })
  async notifications(@Args(() => NotificationsArgs) args: NotificationsArgs, @Ctx() { db, cursors, viewer }: Context): Promise<NotificationList> {
    const page = pageOf(args)
    const list = `notifications ${viewer!.userId} ${args.unreadOnly}`
    const after = page.cursor === null ? null : cursors.decode(list, page.cursor)
    const read = (await db.row<NotificationPage>(notificationPageStatement(args.unreadOnly, page.size, after)))!
    const nodes = connectionOf<PageRow>(page, read.rows ?? [], (row) => cursors.encode(list, [row.sortKey, row.id]))
    return Object.assign(nodes, { unreadCount: read.unreadCount, liveCursor: liveCursor(cursors, `user:${viewer!.userId}`, read.head) })
  }

  @FieldResolver(() => Int, { description: 'How many of all your notifications are unread, on this page or not; exact, and as of the same moment as the page.' })
  unreadCount(@Root() list: NotificationList): number {
    return list.unreadCount
  }

  @FieldResolver(() => CursorScalar, { description: 'Where your live events stood when this page was read: follow from here and nothing is missed between.' })
  liveCursor(@Root() list: NotificationList): string {
    return list.liveCursor
  }
}
