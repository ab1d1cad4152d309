import { SystemDoor } from '../db/system-door.js'
import { Refused, RetryLater } from '../gateways/delivery-faults.js'
import type { JobContext } from './job.js'
import type { DeliveryOutcome } from './job-metrics.js'

export type DeliveryChannel = 'PUSH' | 'EMAIL'

/** What `deliverable` tells of a notification that is to go out. */
export interface Due<Channel extends DeliveryChannel> {
  kind: string
  actor_name: string | null
  actor_count: number
  event_count: number
  /** Another one for every event. */
  version: string
  email: Channel extends 'EMAIL' ? string | null : null
  devices: (Channel extends 'PUSH' ? { id: string; provider: 'FCM' | 'APNS' | 'WEB_PUSH'; token: string; p256dh: string | null; auth: string | null }[] | null : null)
}

/** What is to go out of this notification by this channel now; what waited for another try is given up when nothing is. */
export async function due<Channel extends DeliveryChannel>(context: JobContext, notificationId: string, channel: Channel): Promise<Due<Channel> | undefined> {
  const door = new SystemDoor(context.system)
  const [row] = await door.rule<Due<Channel>>('deliverable', { notificationId, channel })
  if (row) return row
  const [dropped] = await door.rule<{ r: number }>('drop_deliveries', { notificationId, channel })
  context.metrics.delivery(channel, 'dropped', Math.max(1, dropped!.r))
  return undefined
}

export interface Sending {
  notificationId: string
  channel: DeliveryChannel
  deviceId: string | null
  /** What must not leave twice has one key. */
  key: string
  send(): Promise<'SENT' | 'GONE'>
}

interface Ended {
  outcome: DeliveryOutcome
  state: 'SENT' | 'FAILED' | 'DROPPED' | 'PENDING'
  error: Error | null
}

/**
 * Sends what nobody has sent yet: claimed before it leaves, written down after. At most once: what was claimed by a
 * process that died, or had no answer, is not sent again.
 * @returns how it went, or nothing when somebody else has it. @throws RetryLater when it is to be tried again.
 */
export async function sendOnce({ system, metrics, log }: JobContext, sending: Sending): Promise<DeliveryOutcome | undefined> {
  const { notificationId, channel, deviceId, key } = sending
  const door = new SystemDoor(system)
  const [claim] = await door.rule<{ r: boolean }>('claim_delivery', { notificationId, channel, deviceId, sendOnceKey: key })
  if (!claim!.r) return undefined
  const { outcome, state, error } = await sending.send().then(sent, failed)
  metrics.delivery(channel, outcome)
  await door.rule('finish_delivery', { sendOnceKey: key, state, error: error?.message ?? null })
  if (error instanceof RetryLater) throw error
  if (error) log.warn({ err: error, notificationId, channel }, 'a notification was not delivered')
  return outcome
}

const sent = (result: 'SENT' | 'GONE'): Ended =>
  result === 'SENT' ? { outcome: 'sent', state: 'SENT', error: null } : { outcome: 'gone', state: 'DROPPED', error: null }

function failed(error: Error): Ended {
  if (error instanceof RetryLater) return { outcome: 'retried', state: 'PENDING', error }
  return { outcome: error instanceof Refused ? 'refused' : 'unknown', state: 'FAILED', error }
}
