import { importPKCS8, SignJWT, type CryptoKey } from 'jose'
import { z } from 'zod'
import { StartupError } from '../../errors/startup-error.js'
import { Refused, RetryLater } from '../delivery-faults.js'
import { Pause } from '../pause.js'
import { post, retryAfter, type Answer } from '../post.js'
import { ANSWER_MS, dataOf, KEPT_SECONDS, type PushDevice, type PushGateway, type PushMessage } from './push-gateway.js'

const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging'
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
/** A token is renewed this long before it ends. */
const MARGIN_MS = 5 * 60 * 1000
/** What Firebase asks of senders whom it gives no Retry-After with a 429. */
const QUOTA_SECONDS = 60

const serviceAccount = z.object({ project_id: z.string().min(1), client_email: z.string().min(1), private_key: z.string().min(1), token_uri: z.url() })
type ServiceAccount = z.infer<typeof serviceAccount>

/**
 * Firebase Cloud Messaging, HTTP v1: an OAuth 2.0 token got with a signed JWT (RFC 7523), kept until shortly before it
 * ends. https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode
 */
export class Fcm implements PushGateway {
  private readonly pause = new Pause()
  private access: { token: string; until: number } | undefined
  private renewal: Promise<string> | undefined

  private constructor(
    private readonly account: ServiceAccount,
    private readonly key: CryptoKey,
    private readonly baseUrl: string,
    private readonly answerMs: number,
  ) {}

  /** @throws StartupError when FCM_SERVICE_ACCOUNT is not the JSON of a service account's key. */
  static async open({ serviceAccountJson, baseUrl, answerMs = ANSWER_MS }: { serviceAccountJson: string; baseUrl: string; answerMs?: number }): Promise<Fcm> {
    try {
      const account = serviceAccount.parse(JSON.parse(serviceAccountJson))
      return new Fcm(account, await importPKCS8(account.private_key, 'RS256'), baseUrl, answerMs)
    } catch {
      throw new StartupError('Setting FCM_SERVICE_ACCOUNT is refused: it must be the JSON text of a service account\'s key.')
    }
  }

  async send(device: PushDevice, message: PushMessage): Promise<'SENT' | 'GONE'> {
    this.pause.respect('FCM')
    const token = await this.token()
    const answer = await post(new URL(`/v1/projects/${encodeURIComponent(this.account.project_id)}/messages:send`, this.baseUrl), {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message: messageFor(device, message) }),
      timeoutMs: this.answerMs,
    })
    return this.judge(answer)
  }

  async close(): Promise<void> {}

  private judge(answer: Answer): 'SENT' | 'GONE' {
    const { status } = answer
    const code = errorCode(answer)
    if (status >= 200 && status < 300) return 'SENT'
    if (status === 404 && code === 'UNREGISTERED') return 'GONE'
    const said = `FCM: ${status} ${code}`
    if (status === 401) this.access = undefined
    if (status === 429) throw this.pause.start('FCM', said, retryAfter(answer.headers) ?? QUOTA_SECONDS)
    if (status === 401 || status >= 500) throw this.pause.start('FCM', said, retryAfter(answer.headers))
    throw new Refused(said)
  }

  /** One renewal at a time, however many wait for it. */
  private token(): Promise<string> {
    if (this.access && this.access.until > Date.now()) return Promise.resolve(this.access.token)
    return (this.renewal ??= this.renew().finally(() => (this.renewal = undefined)))
  }

  /** Nothing has left yet: whatever goes wrong here may be tried again. */
  private async renew(): Promise<string> {
    const { client_email, token_uri } = this.account
    const assertion = await new SignJWT({ scope: SCOPE })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' }).setIssuer(client_email).setAudience(token_uri).setIssuedAt().setExpirationTime('1h').sign(this.key)
    const answer = await post(new URL(token_uri), {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: GRANT, assertion }).toString(),
      timeoutMs: this.answerMs,
    }).catch((error: Error) => { throw new RetryLater(`FCM: no access token: ${error.message}`) })
    const granted = grant.safeParse(jsonOf(answer))
    if (answer.status !== 200 || !granted.success) throw new RetryLater(`FCM: no access token: ${answer.status}`, retryAfter(answer.headers))
    const { access_token: token, expires_in: seconds } = granted.data
    this.access = { token, until: Date.now() + seconds * 1000 - MARGIN_MS }
    return token
  }
}

const grant = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

const messageFor = (device: PushDevice, message: PushMessage) => ({
  token: device.token,
  notification: { title: message.title, body: message.body },
  data: dataOf(message),
  android: { collapse_key: message.notificationId, ttl: `${KEPT_SECONDS}s`, notification: { tag: message.notificationId } },
  apns: { headers: { 'apns-collapse-id': message.notificationId, 'apns-expiration': String(Math.floor(Date.now() / 1000) + KEPT_SECONDS) } },
  webpush: { headers: { TTL: String(KEPT_SECONDS) } },
})

const failure = z.object({ error: z.object({ status: z.string().optional(), details: z.array(z.object({ errorCode: z.string().optional() })).optional() }) })

/** FCM's own code, or else Google's. */
function errorCode(answer: Answer): string {
  const parsed = failure.safeParse(jsonOf(answer))
  if (!parsed.success) return ''
  const { status, details } = parsed.data.error
  return details?.find((detail) => detail.errorCode)?.errorCode ?? status ?? ''
}

function jsonOf({ text }: Answer): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
