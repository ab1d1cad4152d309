import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { NotificationPreference } from '../../entities/notifications/notification-preference.js'
import { PushDevice } from '../../entities/notifications/push-device.js'
import { UNREAD_COUNT } from '../../loaders/notifications.js'

const UNREAD = `select ${UNREAD_COUNT} as count`
const PREFERENCES =
  'select k as kind, c as channel, is_notification_enabled(viewer_id(), k, c) as "isEnabled" ' +
  'from unnest(enum_range(null::notification_kind)) k, unnest(enum_range(null::notification_channel)) c order by k, c'
let text: string | undefined
const ownDevices = (): string =>
  (text ??= `select ${columns(PushDevice, 'd')} from push_devices d where d.user_id = (select viewer_id()) order by d.id desc`)

@Resolver(() => Account)
export class ViewerNotificationsResolver {
  @FieldResolver(() => Int, { description: 'How many notifications are unread; exact.' })
  async unreadNotificationCount(@Ctx() { db }: Context): Promise<number> {
    return (await db.row<{ count: number }>(prepared(UNREAD, [])))!.count
  }

  @FieldResolver(() => [NotificationPreference], { description: 'Every kind of notification with every channel, at most 100.' })
  notificationPreferences(@Ctx() { db }: Context): Promise<NotificationPreference[]> {
    return db.rows(prepared(PREFERENCES, []))
  }

  @FieldResolver(() => [PushDevice], { description: 'The devices push reaches the account on, the newest first, at most 20.' })
  pushDevices(@Ctx() { db }: Context): Promise<PushDevice[]> {
    return db.rows(prepared(ownDevices(), []))
  }
}
