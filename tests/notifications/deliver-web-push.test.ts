import { createECDH, createPublicKey, randomBytes } from 'node:crypto'
import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { createServer, type AddressInfo, type LookupFunction } from 'node:net'
import { jwtVerify } from 'jose'
import webPush from 'web-push'
import { isPublicAddress, publicLookup } from '../../src/gateways/push/public-address.js'
import type { PushDevice, PushMessage } from '../../src/gateways/push/push-gateway.js'
import { WebPush } from '../../src/gateways/push/web-push.js'
import { answering, hanging, startHttpService, type HttpService } from '../support/http-service.js'

const vapid = webPush.generateVAPIDKeys()
const message: PushMessage = { title: 'New follower', body: 'Ana follows you', notificationId: '018f0000-0000-7000-8000-000000000001', kind: 'NEW_FOLLOWER' }

/** A browser's own keys, as PushSubscription.toJSON() gives them. */
function browser(token: string): PushDevice {
  const ecdh = createECDH('prime256v1')
  return { id: 'd', provider: 'WEB_PUSH', token, p256dh: ecdh.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
}

const settings = { publicKey: vapid.publicKey, privateKey: vapid.privateKey, subject: 'mailto:push@polyphony.example' }
const inDevelopment = WebPush.open({ ...settings, allowsAnyHost: true })
const inProduction = WebPush.open({ ...settings, allowsAnyHost: false })

let mozilla: HttpService
beforeEach(async () => (mozilla = await startHttpService(answering(201))))
afterEach(() => mozilla.close())

/** A service of its own each time: one that asked to wait is waited for. */
const send = (gateway = WebPush.open({ ...settings, allowsAnyHost: true })) => gateway.send(browser(`${mozilla.url}/wpush/v2/abc`), message)

/** The raw point of a VAPID key as a key that can verify. */
function vapidKey(point: string) {
  const raw = Buffer.from(point, 'base64url')
  return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: raw.subarray(1, 33).toString('base64url'), y: raw.subarray(33).toString('base64url') } })
}

test('a message is encrypted, signed for that service, and says what it replaces and how long it lasts', async () => {
  expect(await send()).toBe('SENT')
  const { headers, body, path } = mozilla.calls[0]!
  expect(path).toBe('/wpush/v2/abc')
  expect(headers).toMatchObject({ ttl: '86400', topic: message.notificationId.replaceAll('-', ''), 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream' })
  expect(body.toString('latin1')).not.toContain('Ana')
  const [, token, key] = /^vapid t=([^,]+), k=(.+)$/.exec(String(headers.authorization))!
  expect(key).toBe(vapid.publicKey)
  const { payload } = await jwtVerify(token!, vapidKey(key!), { audience: mozilla.url })
  expect(payload.sub).toBe('mailto:push@polyphony.example')
  expect(payload.exp! - Date.now() / 1000).toBeLessThanOrEqual(24 * 60 * 60)
})

test.each([410, 404])('a subscription that is answered %d is gone', async (status) => {
  mozilla.behave(answering(status))
  expect(await send()).toBe('GONE')
})

test('a service that asks to wait is left alone until then', async () => {
  const gateway = WebPush.open({ ...settings, allowsAnyHost: true })
  mozilla.behave(answering(429, '', { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }))
  const refusal = await send(gateway).then(() => undefined, (error: { name: string; retryAfterSeconds: number }) => error)
  expect(refusal).toMatchObject({ name: 'RetryLater', message: 'Web Push: 429' })
  expect(refusal!.retryAfterSeconds).toBeGreaterThan(55)
  await expect(send(gateway)).rejects.toMatchObject({ name: 'RetryLater' })
  expect(mozilla.calls).toHaveLength(1)
})

test('a fault of the service is tried again, a refusal is not', async () => {
  mozilla.behave(answering(503))
  await expect(send()).rejects.toMatchObject({ name: 'RetryLater', message: 'Web Push: 503' })
  mozilla.behave(answering(413))
  await expect(send()).rejects.toMatchObject({ name: 'Refused', message: 'Web Push: 413' })
})

test('a redirect is not followed', async () => {
  mozilla.behave(answering(307, '', { location: `${mozilla.url}/elsewhere` }))
  await expect(send()).rejects.toMatchObject({ name: 'Refused' })
  expect(mozilla.calls).toHaveLength(1)
})

test('nobody knows what became of a message that is not answered', async () => {
  mozilla.behave(hanging)
  await expect(send(WebPush.open({ ...settings, allowsAnyHost: true, answerMs: 1_000 }))).rejects.toMatchObject({ name: 'NoAnswer' })
})

test('keys that are none are refused', async () => {
  await expect(inDevelopment.send({ ...browser(`${mozilla.url}/x`), p256dh: 'AAAA' }, message)).rejects.toMatchObject({ name: 'Refused' })
  await expect(inDevelopment.send({ ...browser(`${mozilla.url}/x`), auth: null }, message)).rejects.toMatchObject({ name: 'Refused' })
  expect(mozilla.calls).toEqual([])
})

test.each([
  'http://push.example/x', 'https://127.0.0.1/x', 'https://0x7f.1/x', 'https://2130706433/x', 'https://[::1]/x', 'https://[::ffff:127.0.0.1]/x', 'https://10.1.2.3/x',
  'https://192.168.1.1/x', 'https://172.20.0.1/x', 'https://169.254.169.254/latest/meta-data', 'https://[fe80::1]/x', 'https://[fd00::1]/x', 'https://0.0.0.0/x',
  'https://user:password@push.example/x', 'ftp://push.example/x', 'file:///etc/passwd', 'not a url', '',
])('an endpoint that no browser\'s push service has is never spoken to: %s', async (token) => {
  await expect(inProduction.send(browser(token), message)).rejects.toMatchObject({ name: 'Refused' })
})

test('a name that stands for this machine is refused', async () => {
  await expect(inProduction.send(browser(`${mozilla.url.replace('http://127.0.0.1', 'https://localhost')}/x`), message)).rejects.toMatchObject({ name: 'Refused', message: 'localhost is not a public host' })
  expect(mozilla.calls).toEqual([])
})

const resolvingTo = (...addresses: string[]) => publicLookup((_, __, answer) =>
  answer(null, addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }))))

test.each([[['10.0.0.1']], [['93.184.215.14', '127.0.0.1']], [['fd12::1']], [['::ffff:10.0.0.1']], [[]]])('a name with an address that is not public is refused: %j', async (addresses) => {
  const gateway = WebPush.open({ ...settings, allowsAnyHost: false, lookup: resolvingTo(...addresses) })
  await expect(gateway.send(browser('https://push.example/x'), message)).rejects.toMatchObject({ name: 'Refused', message: 'push.example is not a public host' })
})

test('the connection is made to what was checked: a name is asked for once', async () => {
  let connections = 0
  const server = createServer((socket) => void ((connections += 1), socket.destroy())).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const asked: string[] = []
  const lookup: LookupFunction = (host, { all }, answer) => {
    asked.push(host)
    if (all) answer(null, [{ address: '127.0.0.1', family: 4 }])
    else answer(null, '127.0.0.1', 4)
  }
  const gateway = WebPush.open({ ...settings, allowsAnyHost: false, lookup })
  const { port } = server.address() as AddressInfo
  // Nothing has left: there was no TLS.
  await expect(gateway.send(browser(`https://push.example:${port}/x`), message)).rejects.toMatchObject({ name: 'RetryLater' })
  expect([connections, asked]).toEqual([1, ['push.example']])
  await new Promise((resolve) => server.close(resolve))
})

test('public addresses are told from those of networks nearby', () => {
  expect(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'].filter((address) => !isPublicAddress(address))).toEqual([])
  expect(['100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '64:ff9b::7f00:1', '2002:7f00:1::', 'ff02::1', 'nothing'].filter(isPublicAddress)).toEqual([])
})

test('keys that are no pair of VAPID are refused at the start', () => {
  expect(() => WebPush.open({ ...settings, privateKey: 'x', allowsAnyHost: false })).toThrow(/^Settings VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY and VAPID_SUBJECT are refused/)
})
