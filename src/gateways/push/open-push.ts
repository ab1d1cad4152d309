import type { Config } from '../../config.js'
import { StartupError } from '../../errors/startup-error.js'
import { PushOutbox } from './outbox.js'
import type { PushGateway, PushProvider } from './push-gateway.js'

export type PushSettings = Pick<
  Config,
  | 'FCM_SERVICE_ACCOUNT' | 'FCM_URL' | 'APNS_KEY' | 'APNS_KEY_ID' | 'APNS_TEAM_ID' | 'APNS_TOPIC' | 'APNS_URL'
  | 'VAPID_PUBLIC_KEY' | 'VAPID_PRIVATE_KEY' | 'VAPID_SUBJECT' | 'DATA_DIR' | 'NODE_ENV' | 'production'
>

/** The ways push can take; a provider that is not there is off. */
export type PushGateways = Partial<Record<PushProvider, PushGateway>>

/**
 * The push services of this configuration. One that is not configured goes to the outbox, and in production nowhere.
 * @throws StartupError when settings are missing or refused.
 */
export async function openPush(settings: PushSettings): Promise<PushGateways> {
  const outbox = settings.production ? undefined : new PushOutbox(settings.DATA_DIR)
  const [fcm, apns, webPush] = await Promise.all([openFcm(settings), openApns(settings), openWebPush(settings)])
  const ways = { FCM: fcm ?? outbox, APNS: apns ?? outbox, WEB_PUSH: webPush ?? outbox }
  return Object.fromEntries(Object.entries(ways).filter(([, gateway]) => gateway))
}

async function openFcm({ FCM_SERVICE_ACCOUNT, FCM_URL }: PushSettings): Promise<PushGateway | undefined> {
  if (!FCM_SERVICE_ACCOUNT) return undefined
  const { Fcm } = await import('./fcm.js')
  return Fcm.open({ serviceAccountJson: FCM_SERVICE_ACCOUNT, baseUrl: FCM_URL })
}

async function openApns({ APNS_KEY, APNS_KEY_ID, APNS_TEAM_ID, APNS_TOPIC, APNS_URL }: PushSettings): Promise<PushGateway | undefined> {
  if (!complete('APNs', { APNS_KEY, APNS_KEY_ID, APNS_TEAM_ID, APNS_TOPIC })) return undefined
  const { Apns } = await import('./apns.js')
  return Apns.open({ key: APNS_KEY!, keyId: APNS_KEY_ID!, teamId: APNS_TEAM_ID!, topic: APNS_TOPIC!, baseUrl: APNS_URL })
}

async function openWebPush({ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT, NODE_ENV }: PushSettings): Promise<PushGateway | undefined> {
  if (!complete('Web Push', { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT })) return undefined
  const { WebPush } = await import('./web-push.js')
  return WebPush.open({ publicKey: VAPID_PUBLIC_KEY!, privateKey: VAPID_PRIVATE_KEY!, subject: VAPID_SUBJECT!, allowsAnyHost: NODE_ENV === 'development' })
}

/** Whether all of it is set, or none. @throws StartupError when some of it is. */
function complete(what: string, settings: Record<string, string | undefined>): boolean {
  const missing = Object.keys(settings).filter((name) => !settings[name])
  if (missing.length > 0 && missing.length < Object.keys(settings).length) throw new StartupError(`${what} also needs ${missing.join(', ')}.`)
  return missing.length === 0
}
