import { generateKeyPairSync } from 'node:crypto'
import { constants } from 'node:http2'
import { jwtVerify } from 'jose'
import { Apns } from '../../src/gateways/push/apns.js'
import type { PushDevice, PushMessage } from '../../src/gateways/push/push-gateway.js'
import { answering, startApnsService, type ApnsService } from '../support/apns-service.js'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const device: PushDevice = { id: 'd', provider: 'APNS', token: 'ab'.repeat(32), p256dh: null, auth: null }
const message: PushMessage = { title: 'New follower', body: 'Ana follows you', notificationId: '018f0000-0000-7000-8000-000000000001', kind: 'NEW_FOLLOWER' }

let apple: ApnsService
let apns: Apns
const open = (baseUrl: string, given: { answerMs?: number } = {}) => Apns.open({ key, keyId: 'KEY1234567', teamId: 'TEAM123456', topic: 'example.polyphony', baseUrl, ...given })

beforeEach(async () => {
  apple = await startApnsService()
  apns = await open(apple.url)
})
afterEach(async () => {
  await apns.close()
  await apple.close()
})

test('a message is sent with a provider token, and says what it replaces and when it is old', async () => {
  expect(await apns.send(device, message)).toBe('SENT')
  const { headers, body } = apple.pushes[0]!
  expect(headers).toMatchObject({ ':path': `/3/device/${device.token}`, 'apns-topic': 'example.polyphony', 'apns-push-type': 'alert', 'apns-collapse-id': message.notificationId })
  expect(Number(headers['apns-expiration'])).toBeGreaterThan(Date.now() / 1000 + 86_000)
  const { payload, protectedHeader } = await jwtVerify(String(headers.authorization).replace('bearer ', ''), publicKey, { issuer: 'TEAM123456' })
  expect(protectedHeader).toEqual({ alg: 'ES256', kid: 'KEY1234567' })
  expect(payload.iat).toBeGreaterThan(Date.now() / 1000 - 60)
  expect(JSON.parse(body)).toMatchObject({ aps: { alert: { title: 'New follower', body: 'Ana follows you' } }, notificationId: message.notificationId })
})

test('one connection and one token serve many messages', async () => {
  await Promise.all(Array.from({ length: 50 }, () => apns.send(device, message)))
  await apns.send(device, message)
  expect(apple.sessions).toHaveLength(1)
  expect(new Set(apple.pushes.map((push) => push.headers.authorization)).size).toBe(1)
})

test('a device that is no longer registered is gone', async () => {
  apple.behave(answering(410, 'Unregistered'))
  expect(await apns.send(device, message)).toBe('GONE')
})

test('a bad token is refused for good, and the device kept: the other environment may know it', async () => {
  apple.behave(answering(400, 'BadDeviceToken'))
  await expect(apns.send(device, message)).rejects.toMatchObject({ name: 'Refused', message: 'APNs: 400 BadDeviceToken' })
})

test.each([[503, 'ServiceUnavailable'], [500, 'InternalServerError'], [429, 'TooManyRequests']])('%d %s is tried again', async (status, reason) => {
  apple.behave(answering(status, reason))
  await expect(apns.send(device, message)).rejects.toMatchObject({ name: 'RetryLater', message: `APNs: ${status} ${reason}` })
})

test('a provider token that has expired is made anew', async () => {
  apple.behave(answering(403, 'ExpiredProviderToken'))
  await expect(apns.send(device, message)).rejects.toMatchObject({ name: 'RetryLater' })
  apple.behave(answering(200))
  await apns.send(device, message)
  expect(apple.pushes[1]!.headers.authorization).not.toBe(apple.pushes[0]!.headers.authorization)
})

test('nobody knows what became of a message that is not answered, and the next one finds a connection', async () => {
  // Long enough for the next one to be answered, whatever the machine does meanwhile.
  const impatient = await open(apple.url, { answerMs: 5_000 })
  apple.behave(() => undefined)
  await expect(impatient.send(device, message)).rejects.toMatchObject({ name: 'NoAnswer', message: 'APNs: no answer in 5000 ms' })
  apple.behave(answering(200))
  expect(await impatient.send(device, message)).toBe('SENT')
  await impatient.close()
})

test('nobody knows what became of a message when the connection breaks, and the next one makes a new one', async () => {
  apple.behave((stream) => stream.session?.destroy())
  await expect(apns.send(device, message)).rejects.toMatchObject({ name: 'NoAnswer' })
  apple.behave(answering(200))
  expect(await apns.send(device, message)).toBe('SENT')
  expect(apple.sessions).toHaveLength(2)
})

test('what Apple says it has not looked at is tried again', async () => {
  apple.behave((stream) => stream.close(constants.NGHTTP2_REFUSED_STREAM))
  await expect(apns.send(device, message)).rejects.toMatchObject({ name: 'RetryLater' })
  // Going away, it names the last stream it has looked at: the one before.
  apple.behave((stream) => stream.session?.goaway(constants.NGHTTP2_INTERNAL_ERROR, 1))
  await expect(apns.send(device, message)).rejects.toMatchObject({ name: 'RetryLater' })
})

test('a connection Apple closes in peace is replaced without losing a message', async () => {
  await apns.send(device, message)
  apple.sessions[0]!.close()
  await new Promise((resolve) => apple.sessions[0]!.once('close', resolve))
  expect(await apns.send(device, message)).toBe('SENT')
  expect(apple.sessions).toHaveLength(2)
})

test('nothing has left when there is no connection', async () => {
  const nobody = await open('http://127.0.0.1:1')
  await expect(nobody.send(device, message)).rejects.toMatchObject({ name: 'RetryLater' })
  await expect(nobody.send(device, message)).rejects.toMatchObject({ name: 'RetryLater' })
})

test.each(['../../evil', 'zz', '', 'ab cd', 'a'.repeat(201)])('a token that is none never becomes part of a path: %j', async (token) => {
  await expect(apns.send({ ...device, token }, message)).rejects.toMatchObject({ name: 'Refused' })
  expect(apple.pushes).toEqual([])
})

test('a key that is none is refused at the start', async () => {
  await expect(Apns.open({ key: 'nothing', keyId: 'k', teamId: 't', topic: 't', baseUrl: apple.url })).rejects.toThrow(/^Setting APNS_KEY is refused/)
})
