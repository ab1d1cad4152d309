import { PushProvider } from '../../entities/notifications/push-device.js'
import type { FieldProblem } from '../../errors/domain-error.js'

interface PushAddress {
  provider: PushProvider
  token: string
  p256dh?: string | null
  auth?: string | null
}

interface Shape {
  wanted: string
  accepts(token: string): boolean
}

/** What each provider's tokens look like; whether one is alive only the provider knows. */
const TOKENS: Record<PushProvider, Shape> = {
  FCM: { wanted: 'a registration token of FCM', accepts: (token) => /^[\x21-\x7e]+$/.test(token) },
  // Apple reserves the right to change the length: developer.apple.com/documentation/uikit/uiapplicationdelegate/application(_:didregisterforremotenotificationswithdevicetoken:)
  APNS: { wanted: 'a device token of APNs in hexadecimal', accepts: (token) => /^(?:[0-9a-f]{2}){16,200}$/i.test(token) },
  WEB_PUSH: { wanted: 'an https address of a push service', accepts: isServiceAddress },
}

/** P-256 point, uncompressed, and authentication secret: RFC 8291 section 3. */
const KEY_BYTES = { p256dh: 65, auth: 16 } as const

/** What is wrong with where a device says push reaches it, by field. */
export function problemsOf(address: PushAddress): FieldProblem[] {
  const { wanted, accepts } = TOKENS[address.provider]
  return [
    ...(accepts(address.token) ? [] : [{ path: 'input.token', message: wanted }]),
    ...keyProblem(address, 'p256dh'),
    ...keyProblem(address, 'auth'),
  ]
}

function keyProblem({ provider, ...keys }: PushAddress, name: keyof typeof KEY_BYTES): FieldProblem[] {
  const [key, path] = [keys[name] ?? null, `input.${name}`]
  if (provider !== PushProvider.WEB_PUSH) return key === null ? [] : [{ path, message: 'only for WEB_PUSH' }]
  const fits = key !== null && /^[A-Za-z0-9_-]+={0,2}$/.test(key) && Buffer.from(key, 'base64url').length === KEY_BYTES[name]
  return fits ? [] : [{ path, message: `${KEY_BYTES[name]} bytes in base64url` }]
}

/** The server will post to it: never by a bare IP address, another port or with credentials. */
function isServiceAddress(text: string): boolean {
  if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, port, username, password } = new URL(text)
  const isName = hostname.includes('.') && !/^[\d.]+$|:|\.$|\.(?:local|internal|localhost)$/.test(hostname)
  return protocol === 'https:' && port === '' && username === '' && password === '' && isName
}
