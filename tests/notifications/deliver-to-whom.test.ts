import { randomUUID } from 'node:crypto'
import type { PushGateway } from '../../src/gateways/push/push-gateway.js'
import { RetryLater } from '../../src/gateways/delivery-faults.js'
import { deliverPush } from '../../src/jobs/notifications/deliver-push.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { deliveries, device, toldOfFollowers, worker } from '../support/told.js'

const api = startApi()

function service() {
  const said: string[] = []
  const gateway: PushGateway = { send: async (_, { body }) => (said.push(body), 'SENT'), close: async () => undefined }
  return { said, jobs: worker(api, { push: { FCM: gateway } }) }
}

async function people(...names: string[]): Promise<Person[]> {
  const made: Person[] = []
  for (const displayName of names) made.push(await make.person(api, { displayName }))
  return made
}

const block = (blocker: Person, blocked: Person) => api.sql('insert into blocked_users (blocker_id, blocked_id) values ($1, $2)', [blocker.userId, blocked.userId])

async function saidOf(id: string): Promise<string[]> {
  const { said, jobs } = service()
  await jobs.run(deliverPush, id)
  if (said.length === 0) expect(await jobs.count('PUSH', 'dropped')).toBe(1)
  return said
}

async function toldOf(...names: string[]) {
  const actors = await people(...names)
  const { told, id } = await toldOfFollowers(api, actors)
  await device(api, told)
  return { told, id, actors }
}

test('several people are the newest and how many others', async () => {
  const { id } = await toldOf('Ana', 'Ben')
  expect(await saidOf(id)).toEqual(['Ben and 1 other follow you'])
  expect(await saidOf((await toldOf('Ana', 'Ben', 'Cleo', 'Dan', 'Eve')).id)).toEqual(['Eve and 4 others follow you'])
})

test('somebody blocked since is neither named nor counted, either way round', async () => {
  const { told, id, actors } = await toldOf('Ana', 'Ben', 'Cleo')
  await block(told, actors[2]!)
  await block(actors[1]!, told)
  expect(await saidOf(id)).toEqual(['Ana follows you'])
})

test('somebody disabled since is not named', async () => {
  const { id, actors } = await toldOf('Ana', 'Ben')
  await api.sql('update users set disabled_at = now() where id = $1', [actors[1]!.userId])
  expect(await saidOf(id)).toEqual(['Ana and 1 other follow you'])
})

test.each<[string, (told: Person, id: string, actor: Person) => Promise<unknown>]>([
  ['read', (_, id) => api.sql('update notifications set read_at = now() where id = $1', [id])],
  ['deleted', (_, id) => api.sql('delete from notifications where id = $1', [id])],
  ['of somebody blocked', (told, _, actor) => block(told, actor)],
  ['of somebody who blocks', (told, _, actor) => block(actor, told)],
  ['of somebody who has left', (_, __, actor) => api.sql('delete from users where id = $1', [actor.userId])],
  ['for a person who is disabled', (told) => api.sql('update users set disabled_at = now() where id = $1', [told.userId])],
  ['switched off', (told) => api.sql("insert into notification_preferences values ($1, 'NEW_FOLLOWER', 'PUSH', false)", [told.userId])],
  ['over a day old', (_, id) => api.sql("update notifications set updated_at = now() - interval '25 hours' where id = $1", [id])],
])('nothing goes out when it is by then %s', async (_, happens) => {
  const { told, id, actors } = await toldOf('Ana')
  await happens(told, id, actors[0]!)
  expect(await saidOf(id)).toEqual([])
  expect(await deliveries(api, id)).toEqual([])
})

test('what waited for another try is given up when it has been read', async () => {
  const { id } = await toldOf('Ana')
  const jobs = worker(api, { push: { FCM: { send: async () => { throw new RetryLater('FCM: 503') }, close: async () => undefined } } })
  await expect(jobs.run(deliverPush, id)).rejects.toThrow(RetryLater)
  await api.sql('update notifications set read_at = now() where id = $1', [id])
  await jobs.run(deliverPush, id)
  expect(await deliveries(api, id)).toMatchObject([{ state: 'DROPPED' }])
})

test('a device that has become somebody else\'s gets nothing', async () => {
  const { told, id } = await toldOf('Ana')
  const [other] = await people('Ben')
  await api.sql('update push_devices set user_id = $2 where user_id = $1', [told.userId, other!.userId])
  const { said, jobs } = service()
  await jobs.run(deliverPush, id)
  expect(said).toEqual([])
})

/** A conversation of two, and what the second is told of it. */
async function conversation() {
  const [ana, told] = await people('Ana', 'Ben') as [Person, Person]
  const [conversationId, id] = [randomUUID(), randomUUID()]
  await api.sql("insert into conversations (id, kind, title, last_seq) values ($1, 'GROUP', 'Two', 2)", [conversationId])
  await api.sql('insert into conversation_participants (conversation_id, user_id, unread_count) values ($1, $2, 0), ($1, $3, 2)', [conversationId, ana.userId, told.userId])
  await api.sql(
    `insert into notifications (id, user_id, kind, group_key, subject_id, actor_count, event_count)
     values ($1, $2, 'NEW_MESSAGE', 'conversation:' || $3::uuid, $3::uuid, 1, 2)`, [id, told.userId, conversationId])
  await api.sql('insert into notification_actors (notification_id, actor_id, event_count) values ($1, $2, 2)', [id, ana.userId])
  await device(api, told)
  return { ana, told, id, conversationId }
}

test('messages are counted and never quoted', async () => {
  const { id } = await conversation()
  expect(await saidOf(id)).toEqual(['Ana sent you 2 messages'])
})

const inConversation = (set: string) => (id: string, told: Person) =>
  api.sql(`update conversation_participants set ${set} where conversation_id = $1 and user_id = $2`, [id, told.userId])

test.each<[string, (conversationId: string, told: Person) => Promise<unknown>]>([
  ['muted', inConversation("muted_until = now() + interval '1 hour'")],
  ['left', inConversation('left_at = now()')],
  ['read', inConversation('unread_count = 0')],
  ['gone', (id) => api.sql('delete from conversations where id = $1', [id])],
])('nothing is said of a conversation that is %s by then', async (_, happens) => {
  const { id, conversationId, told } = await conversation()
  await happens(conversationId, told)
  expect(await saidOf(id)).toEqual([])
})

test('requests reach none of the rules of delivery', async () => {
  const { id, told } = await toldOf('Ana')
  for (const call of ["deliverable($1, 'PUSH')", "claim_delivery($1, 'PUSH', null, 'x')", "drop_deliveries($1, 'PUSH')", "finish_delivery($1::text, 'SENT')", "forget_dead_device($1, 'x')"]) {
    await expect(api.sqlAs('polyphony_viewer', told, `select ${call}`, [id])).rejects.toThrow(/permission denied for function/)
  }
})
