import { constants, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2'
import { importPKCS8, SignJWT, type CryptoKey } from 'jose'
import { StartupError } from '../../errors/startup-error.js'
import { NoAnswer, Refused, RetryLater } from '../delivery-faults.js'
import { KeptSession } from './kept-session.js'
import { ANSWER_MS, dataOf, KEPT_SECONDS, type PushDevice, type PushGateway, type PushMessage } from './push-gateway.js'

/** Apple refuses tokens older than an hour, and those who make new ones within 20 minutes. */
const TOKEN_MS = 50 * 60 * 1000

export interface ApnsSettings {
  /** The .p8 key's text. */
  key: string
  keyId: string
  teamId: string
  /** The app's bundle id. */
  topic: string
  baseUrl: string
  answerMs?: number
}

interface Answer {
  status: number
  reason: string
}

/**
 * Apple Push Notification service over HTTP/2 with provider tokens.
 * https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns
 */
export class Apns implements PushGateway {
  private readonly session: KeptSession
  private readonly answerMs: number
  private provider: { token: Promise<string>; until: number } | undefined

  private constructor(
    private readonly settings: ApnsSettings,
    private readonly key: CryptoKey,
  ) {
    this.answerMs = settings.answerMs ?? ANSWER_MS
    this.session = new KeptSession(settings.baseUrl, this.answerMs)
  }

  /** @throws StartupError when APNS_KEY is not a P-256 private key. */
  static async open(settings: ApnsSettings): Promise<Apns> {
    const key = await importPKCS8(settings.key.replaceAll('\\n', '\n'), 'ES256').catch(() => undefined)
    if (!key) throw new StartupError('Setting APNS_KEY is refused: it must be the text of the .p8 file (PEM, P-256).')
    return new Apns(settings, key)
  }

  async send(device: PushDevice, message: PushMessage): Promise<'SENT' | 'GONE'> {
    // It becomes part of a path.
    if (!/^[0-9a-f]{1,200}$/i.test(device.token)) throw new Refused('APNs: not a device token')
    const token = await this.token()
    const session = await this.session.get()
    const answer = await this.request(session, headersFor(device, message, { token, topic: this.settings.topic }), payloadFor(message))
    return this.judge(answer)
  }

  async close(): Promise<void> {
    this.session.close()
  }

  private judge({ status, reason }: Answer): 'SENT' | 'GONE' {
    if (status === 200) return 'SENT'
    if (status === 410) return 'GONE'
    const said = `APNs: ${status} ${reason}`
    if (reason === 'ExpiredProviderToken') this.provider = undefined
    if (status === 429 || status >= 500 || reason === 'ExpiredProviderToken') throw new RetryLater(said)
    throw new Refused(said)
  }

  /** One token at a time, however many wait for it. */
  private token(): Promise<string> {
    if (!this.provider || this.provider.until < Date.now()) {
      const { keyId, teamId } = this.settings
      const token = new SignJWT().setProtectedHeader({ alg: 'ES256', kid: keyId }).setIssuer(teamId).setIssuedAt().sign(this.key)
      this.provider = { token, until: Date.now() + TOKEN_MS }
    }
    return this.provider.token
  }

  private request(session: ClientHttp2Session, headers: Record<string, string | number>, body: string): Promise<Answer> {
    const signal = AbortSignal.timeout(this.answerMs)
    return new Promise((resolve, reject) => {
      const stream = session.request(headers, { signal })
      let status = 0
      let text = ''
      stream.setEncoding('utf8')
      stream.on('response', (answer) => (status = Number(answer[':status'])))
      stream.on('data', (chunk: string) => (text += text.length < 4096 ? chunk : ''))
      stream.on('error', (error) => status === 0 && reject(this.fault(session, stream, signal.aborted ? new Error(`no answer in ${this.answerMs} ms`) : error)))
      stream.on('close', () => (status === 0 ? reject(this.fault(session, stream, new Error('closed without an answer'))) : resolve({ status, reason: reasonOf(text) })))
      stream.end(body)
    })
  }

  /** What APNs says it has not looked at surely did not leave (RFC 9113, 6.8 and 8.7). */
  private fault(session: ClientHttp2Session, stream: ClientHttp2Stream, error: Error): Error {
    const isUntouched = stream.rstCode === constants.NGHTTP2_REFUSED_STREAM || this.session.hasLeftOut(session, stream)
    if (!isUntouched) this.session.doubt()
    return isUntouched ? new RetryLater(`APNs: ${error.message}`) : new NoAnswer(`APNs: ${error.message}`)
  }
}

const headersFor = (device: PushDevice, message: PushMessage, by: { token: string; topic: string }) => ({
  ':method': 'POST',
  ':path': `/3/device/${device.token}`,
  authorization: `bearer ${by.token}`,
  'apns-topic': by.topic,
  'apns-push-type': 'alert',
  'apns-priority': 10,
  'apns-collapse-id': message.notificationId,
  'apns-expiration': Math.floor(Date.now() / 1000) + KEPT_SECONDS,
})

const payloadFor = (message: PushMessage): string =>
  JSON.stringify({ aps: { alert: { title: message.title, body: message.body }, sound: 'default', 'thread-id': message.notificationId }, ...dataOf(message) })

function reasonOf(text: string): string {
  try {
    return String((JSON.parse(text) as { reason?: unknown }).reason ?? '')
  } catch {
    return ''
  }
}
