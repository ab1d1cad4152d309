import { isIP, type LookupFunction } from 'node:net'
import webPush from 'web-push'
import { StartupError } from '../../errors/startup-error.js'
import { Refused } from '../delivery-faults.js'
import { Pause } from '../pause.js'
import { post, retryAfter, type Answer } from '../post.js'
import { isPublicAddress, publicLookup } from './public-address.js'
import { ANSWER_MS, dataOf, KEPT_SECONDS, type PushDevice, type PushGateway, type PushMessage } from './push-gateway.js'

export interface WebPushSettings {
  publicKey: string
  privateKey: string
  /** Whom a push service may turn to: mailto: or https:. */
  subject: string
  /** In development a push service may run on this machine, without TLS. */
  allowsAnyHost: boolean
  answerMs?: number
  lookup?: LookupFunction
}

/**
 * Web Push (RFC 8030) with VAPID (RFC 8292), encrypted for the browser (RFC 8291). Endpoints are URLs that clients hand
 * in: only public hosts are spoken to.
 */
export class WebPush implements PushGateway {
  private readonly pause = new Pause()
  private readonly lookup: LookupFunction | undefined

  private constructor(private readonly settings: WebPushSettings) {
    this.lookup = settings.allowsAnyHost ? undefined : (settings.lookup ?? publicLookup())
  }

  /** @throws StartupError when the keys are not a VAPID pair or nobody is named. */
  static open(settings: WebPushSettings): WebPush {
    try {
      webPush.getVapidHeaders('https://push.example', settings.subject, settings.publicKey, settings.privateKey, 'aes128gcm')
    } catch (error) {
      throw new StartupError(`Settings VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY and VAPID_SUBJECT are refused: ${(error as Error).message}`)
    }
    return new WebPush(settings)
  }

  async send(device: PushDevice, message: PushMessage): Promise<'SENT' | 'GONE'> {
    const endpoint = this.endpointOf(device)
    this.pause.respect(endpoint.host)
    const { headers, body } = this.encrypted(device, message)
    const answer = await post(endpoint, { headers, body, timeoutMs: this.settings.answerMs ?? ANSWER_MS, lookup: this.lookup })
    return this.judge(endpoint.host, answer)
  }

  async close(): Promise<void> {}

  private judge(host: string, { status, headers }: Answer): 'SENT' | 'GONE' {
    if (status >= 200 && status < 300) return 'SENT'
    if (status === 404 || status === 410) return 'GONE'
    const said = `Web Push: ${status}`
    if (status === 429 || status >= 500) throw this.pause.start(host, said, retryAfter(headers))
    throw new Refused(said)
  }

  /** @throws Refused for what no browser's push service is. */
  private endpointOf({ token }: PushDevice): URL {
    const url = URL.parse(token)
    if (url && this.settings.allowsAnyHost && url.protocol === 'http:') return url
    if (url?.protocol !== 'https:' || url.username || url.password) throw new Refused('Web Push: not an https: endpoint')
    // A name is looked at when it is resolved; an address is never resolved.
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!this.settings.allowsAnyHost && isIP(host) && !isPublicAddress(host)) throw new Refused(`Web Push: ${host} is not a public host`)
    return url
  }

  /** @throws Refused when the browser's keys are none. */
  private encrypted({ token, p256dh, auth }: PushDevice, message: PushMessage) {
    const { publicKey, privateKey, subject } = this.settings
    try {
      const { headers, body } = webPush.generateRequestDetails(
        { endpoint: token, keys: { p256dh: p256dh ?? '', auth: auth ?? '' } },
        JSON.stringify({ title: message.title, body: message.body, ...dataOf(message) }),
        { vapidDetails: { publicKey, privateKey, subject }, TTL: KEPT_SECONDS, topic: message.notificationId.replaceAll('-', ''), contentEncoding: 'aes128gcm' },
      )
      return { headers: headers as Record<string, string | number>, body: body }
    } catch (error) {
      throw new Refused(`Web Push: ${(error as Error).message}`)
    }
  }
}
