import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { followOf } from './notified.js'

const api = startApi()

const COUNTS = `select (select count(*)::int from notifications where user_id = $1) as notifications,
  (select count(*)::int from notification_actors where actor_id = $2) as actors,
  (select count(*)::int from notification_preferences where user_id = $1) as preferences,
  (select count(id)::int from push_devices where user_id = $1) as devices,
  (select count(id)::int from notification_deliveries where user_id = $1) as deliveries`

test('somebody sees what is theirs, another, a visitor and an admin none of it, and jobs all', async () => {
  const [ana, ben, admin] = [await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  await followOf(api, ana, ben)
  await api.sqlAs('polyphony_viewer', ana, "select set_notification_preference('NEW_MESSAGE', 'PUSH', false)")
  await api.sqlAs('polyphony_viewer', ana, "select register_push_device('FCM', 'x')")
  await api.sql(
    `insert into notification_deliveries (id, notification_id, user_id, channel, send_once_key)
     select new_id(), id, user_id, 'PUSH', id::text from notifications where user_id = $1`, [ana.userId])
  const seen = async (role: 'polyphony_viewer' | 'polyphony_system', who: typeof ana | null) =>
    Object.values((await api.sqlAs(role, who, COUNTS, [ana.userId, ben.userId]))[0]!)
  expect(await seen('polyphony_viewer', ana)).toEqual([1, 1, 1, 1, 1])
  for (const other of [ben, admin, null]) expect(await seen('polyphony_viewer', other)).toEqual([0, 0, 0, 0, 0])
  expect(await seen('polyphony_system', null)).toEqual([1, 1, 1, 1, 1])
})

test.each([
  `select token from push_devices`,
  `select token_hash from push_devices`,
  `select p256dh, auth from push_devices`,
  `select send_once_key from notification_deliveries`,
  `select last_error from notification_deliveries`,
  `insert into notifications (id, user_id, kind, group_key) values (new_id(), viewer_id(), 'NEW_MESSAGE', 'x')`,
  `update notifications set read_at = null`,
  `delete from notifications`,
  `delete from notification_actors`,
  `update notification_preferences set is_enabled = true`,
  `delete from push_devices`,
  `update notification_deliveries set state = 'SENT'`,
  `select notify_user(new_id(), 'NEW_FOLLOWER', viewer_id(), null)`,
  `select gather_notifications(array[viewer_id()], array[true], 'NEW_FOLLOWER', null, null, '{}', 'x')`,
  `select queue_deliveries(null)`,
  `select read_notification_group(viewer_id(), 'x')`,
  `select forget_notifications_between(new_id(), new_id())`,
  `select delivery_channels(array[new_id()], 'NEW_FOLLOWER')`,
  `select notify_users(array[new_id()], 'NEW_FOLLOWER', viewer_id(), null)`,
  `select notifiable_users(array[new_id()], 'NEW_FOLLOWER', null)`,
  `select lock_channels('{}')`,
  `select append_own_events('{}', '{}', '{}')`,
  `select graphile_worker.add_job('notifications/deliver-push')`,
])('the role of requests may not: %s', async (statement) => {
  const admin = await make.person(api, { role: 'admin' })
  await expect(api.sqlAs('polyphony_viewer', admin, statement)).rejects.toThrow(/permission denied/)
})

test.each([
  `select mark_notification_read(new_id())`,
  `select mark_all_notifications_read()`,
  `select delete_notification(new_id())`,
  `select set_notification_preference('NEW_MESSAGE', 'PUSH', false)`,
  `select register_push_device('FCM', 'x')`,
  `select remove_push_device(new_id())`,
])('a visitor who gets as far as the database may not: %s', async (statement) => {
  await expect(api.sqlAs('polyphony_viewer', null, statement)).rejects.toThrow('SIGN_IN_REQUIRED')
})
