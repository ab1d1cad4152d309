import { randomUUID } from 'node:crypto'
import type { MailGateway } from '../../src/gateways/mail/mail-gateway.js'
import type { PushGateways } from '../../src/gateways/push/open-push.js'
import { JobMetrics } from '../../src/jobs/job-metrics.js'
import type { Job } from '../../src/jobs/job.js'
import type { Api } from './api.js'
import { make, type Person } from './make.js'
import { jobContext } from './job-context.js'

/** Somebody who was told of new followers, as the rules of notifications leave it. */
export async function toldOfFollowers(api: Api, actors: Person[]): Promise<{ told: Person; id: string }> {
  const told = await make.person(api)
  const id = randomUUID()
  await api.sql(
    `insert into notifications (id, user_id, kind, group_key, subject_id, actor_count, event_count)
     values ($1, $2, 'NEW_FOLLOWER', 'NEW_FOLLOWER:' || $3::uuid, $3::uuid, $4, $4)`, [id, told.userId, actors[0]!.userId, actors.length])
  for (const [index, { userId }] of actors.entries()) {
    await api.sql("insert into notification_actors (notification_id, actor_id, at) values ($1, $2, now() + $3 * interval '1 second')", [id, userId, index])
  }
  return { told, id }
}

export interface DeviceOptions {
  provider?: 'FCM' | 'APNS' | 'WEB_PUSH'
  token?: string
  p256dh?: string
  auth?: string
}

let devices = 0

export async function device(api: Api, { userId }: Person, { provider = 'FCM', token = `token ${(devices += 1)}`, p256dh, auth }: DeviceOptions = {}): Promise<string> {
  const id = randomUUID()
  await api.sql(
    `insert into push_devices (id, user_id, provider, token, token_hash, p256dh, auth)
     values ($1, $2, $3, $4, sha256(convert_to($4, 'UTF8')), $5, $6)`, [id, userId, provider, token, p256dh ?? null, auth ?? null])
  return id
}

/** Something more happened to the same thing. */
export const happenedAgain = (api: Api, id: string): Promise<unknown> =>
  api.sql('update notifications set event_count = event_count + 1, updated_at = clock_timestamp() where id = $1', [id])

export const deliveries = (api: Api, id: string): Promise<Record<string, unknown>[]> =>
  api.sql('select channel, state, attempts, last_error from notification_deliveries where notification_id = $1 order by created_at, id', [id])

export interface Worked {
  metrics: JobMetrics
  run(job: Job, notificationId: string): Promise<void>
  /** How many deliveries ended so, of a channel. */
  count(channel: string, outcome: string): Promise<number>
}

/** Runs jobs as a worker does, through these ways out. */
export function worker(api: Api, { push = {}, mail }: { push?: PushGateways; mail?: MailGateway }): Worked {
  const metrics = new JobMetrics()
  return {
    metrics,
    run: (job, notificationId) => job.run(jobContext(api, { metrics, push, mail }), { notificationId }),
    count: async (channel, outcome) => {
      const found = new RegExp(`^deliveries_total\\{channel="${channel}",outcome="${outcome}"\\} (\\d+)$`, 'm').exec(await metrics.registry.metrics())
      return Number(found?.[1] ?? 0)
    },
  }
}
