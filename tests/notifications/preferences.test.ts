import { randomUUID } from 'node:crypto'
import { NotificationKind } from '../../src/entities/notifications/notification.js'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { eventsOf, followOf, listOf, messageTo } from './notified.js'

const api = startApi()

const SET = graphql(`
  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      kind
      channel
      isEnabled
    }
  }
`)
const PREFERENCES = graphql(`
  query NotificationPreferences {
    viewer {
      notificationPreferences {
        kind
        channel
        isEnabled
      }
    }
  }
`)

type Channel = 'IN_APP' | 'PUSH' | 'EMAIL'
const choose = (person: Person, channel: Channel, isEnabled: boolean, kind: 'NEW_MESSAGE' | 'NEW_FOLLOWER' = 'NEW_FOLLOWER') =>
  api.as(person).run(SET, { input: { kind, channel, isEnabled } })

const matrix = async (person: Person) =>
  (await api.as(person).run(PREFERENCES)).data!.viewer!.notificationPreferences.map(({ kind, channel, isEnabled }) => `${kind} ${channel} ${isEnabled ? 'on' : 'off'}`)

const addDevice = (person: Person) => api.sqlAs('polyphony_viewer', person, "select register_push_device('FCM', $1)", [randomUUID()])

/** The job that will tell of a notification by each channel. */
const jobsOf = async (person: Person) =>
  (await api.sql(
    `select t.identifier as task, j.payload, j.key, n.id, extract(epoch from j.run_at - n.created_at)::float8 as wait
     from notifications n join graphile_worker._private_jobs j on j.payload ->> 'notificationId' = n.id::text
       join graphile_worker._private_tasks t on t.id = j.task_id
     where n.user_id = $1 order by 1`, [person.userId])) as { task: string; payload: object; key: string; id: string; wait: number }[]

test('everything is on in the app and by push, and off by e-mail but where money may be at stake, until it is set', async () => {
  const ana = await make.person(api)
  const kinds = Object.values(NotificationKind)
  expect(kinds).toEqual(expect.arrayContaining(['NEW_MESSAGE', 'POST_LIKED', 'POST_REMOVED']))
  expect(await matrix(ana)).toEqual(kinds.flatMap((kind) => [`${kind} IN_APP on`, `${kind} PUSH on`, `${kind} EMAIL ${kind === 'WITHDRAWAL_INFO_CHANGED' ? 'on' : 'off'}`]))
  expect((await choose(ana, 'PUSH', false)).data?.setNotificationPreference).toEqual({ kind: 'NEW_FOLLOWER', channel: 'PUSH', isEnabled: false })
  await choose(ana, 'EMAIL', true)
  await choose(ana, 'PUSH', false)
  expect((await matrix(ana)).slice(3, 6)).toEqual(['NEW_FOLLOWER IN_APP on', 'NEW_FOLLOWER PUSH off', 'NEW_FOLLOWER EMAIL on'])
  expect((await matrix(await make.person(api)))[4]).toBe('NEW_FOLLOWER PUSH on')
})

test('a visitor sets nothing', async () => {
  expect(await api.visitor.run(SET, { input: { kind: 'NEW_MESSAGE', channel: 'PUSH', isEnabled: false } })).toFailWith('SIGN_IN_REQUIRED')
})

test('a kind switched off in the app makes no row and no event, and the other kind does', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await choose(ana, 'IN_APP', false)
  await followOf(api, ana, ben)
  expect(await api.sql('select from notifications where user_id = $1', [ana.userId])).toEqual([])
  await messageTo(api, ana, ben, randomUUID())
  expect((await listOf(api, ana)).nodes.map(({ kind }) => kind)).toEqual(['NEW_MESSAGE'])
  expect(await eventsOf(api, ana)).toHaveLength(1)
})

test('switched off in the app but on by push, it is told of by push and stands in no list', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await addDevice(ana)
  await choose(ana, 'IN_APP', false)
  for (let times = 0; times < 3; times += 1) await followOf(api, ana, ben)
  expect(await listOf(api, ana)).toMatchObject({ nodes: [], unreadCount: 0 })
  expect(await eventsOf(api, ana)).toEqual([])
  expect(await jobsOf(ana)).toEqual([expect.objectContaining({ task: 'notifications/deliver-push' })])
  expect(await api.sql('select event_count from notifications where user_id = $1', [ana.userId])).toEqual([{ event_count: 3 }])
})

test('what stands in no list gathers for an hour', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await addDevice(ana)
  await choose(ana, 'IN_APP', false)
  await followOf(api, ana, ben)
  await api.sql("update notifications set created_at = created_at - interval '61 minutes' where user_id = $1", [ana.userId])
  await followOf(api, ana, ben)
  expect(await api.sql('select event_count, read_at is null as open from notifications where user_id = $1 order by id', [ana.userId]))
    .toEqual([{ event_count: 1, open: false }, { event_count: 1, open: true }])
})

test('what stands in no list is forgotten after a week, and nothing else', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await addDevice(ana)
  await messageTo(api, ana, ben, randomUUID())
  await choose(ana, 'IN_APP', false)
  await followOf(api, ana, ben)
  await api.sql("update notifications set updated_at = updated_at - interval '6 days' where user_id = $1", [ana.userId])
  expect(await api.sqlAs('polyphony_system', null, 'select sweep_notifications() as count')).toEqual([{ count: 0 }])
  await api.sql("update notifications set updated_at = updated_at - interval '2 days' where user_id = $1", [ana.userId])
  expect(await api.sqlAs('polyphony_system', null, 'select sweep_notifications() as count')).toEqual([{ count: 1 }])
  expect(await api.sql('select kind from notifications where user_id = $1', [ana.userId])).toEqual([{ kind: 'NEW_MESSAGE' }])
})

test('switched on again, it is listed from the next event on', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await addDevice(ana)
  await choose(ana, 'IN_APP', false)
  await followOf(api, ana, ben)
  await choose(ana, 'IN_APP', true)
  await followOf(api, ana, ben)
  expect(await listOf(api, ana)).toMatchObject({ nodes: [{ eventCount: 1 }], unreadCount: 1 })
})

test('each channel that is on and reaches somebody has one job, five seconds after the first event', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await followOf(api, ana, ben)
  expect(await jobsOf(ana)).toEqual([])
  await addDevice(ana)
  await choose(ana, 'EMAIL', true)
  await followOf(api, ana, ben)
  expect((await jobsOf(ana)).map(({ task }) => task)).toEqual(['notifications/deliver-push'])
  await api.sql('update users set email_verified_at = now() where id = $1', [ana.userId])
  await api.sql('delete from notifications where user_id = $1', [ana.userId])
  for (let times = 0; times < 4; times += 1) await followOf(api, ana, ben)
  const jobs = await jobsOf(ana)
  const { id } = jobs[0]!
  expect(jobs.map(({ task, key, payload }) => ({ task, key, payload }))).toEqual([
    { task: 'notifications/deliver-email', key: `EMAIL:${id}`, payload: { notificationId: id } },
    { task: 'notifications/deliver-push', key: `PUSH:${id}`, payload: { notificationId: id } },
  ])
  for (const { wait } of jobs) expect(wait).toBeCloseTo(5, 0)
})
