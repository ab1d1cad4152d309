import { generateKeyPairSync } from 'node:crypto'
import { jwtVerify } from 'jose'
import { RetryLater } from '../../src/gateways/delivery-faults.js'
import { Fcm } from '../../src/gateways/push/fcm.js'
import type { PushDevice, PushMessage } from '../../src/gateways/push/push-gateway.js'
import { answering, breakingOff, hanging, startHttpService, type Call, type HttpService } from '../support/http-service.js'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const device: PushDevice = { id: 'd', provider: 'FCM', token: 'registration token', p256dh: null, auth: null }
const message: PushMessage = { title: 'New follower', body: 'Ana follows you', notificationId: '018f0000-0000-7000-8000-000000000001', kind: 'NEW_FOLLOWER' }

let google: HttpService
let fcm: Fcm
let tokens = 0

const account = (url: string) => JSON.stringify({
  project_id: 'polyphony-test', client_email: 'sender@polyphony-test.example', token_uri: `${url}/token`, private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
})

/** The token endpoint grants, the other one behaves as said. */
const sending = (behaviour: ReturnType<typeof answering>) => (call: Call, answer: Parameters<typeof hanging>[1]) =>
  call.path === '/token' ? answering(200, { access_token: `access ${(tokens += 1)}`, expires_in: 3600, token_type: 'Bearer' })(call, answer) : behaviour(call, answer)

beforeEach(async () => {
  tokens = 0
  google = await startHttpService(sending(answering(200, { name: 'projects/polyphony-test/messages/1' })))
  fcm = await Fcm.open({ serviceAccountJson: account(google.url), baseUrl: google.url })
})
afterEach(() => google.close())

/** For what is never answered. */
const impatient = () => Fcm.open({ serviceAccountJson: account(google.url), baseUrl: google.url, answerMs: 1_000 })

const failing = (status: number, code: string, headers?: Record<string, string>) =>
  sending(answering(status, { error: { code: status, status: 'X', details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: code }] } }, headers))

test('a message is sent with a token got by a signed JWT, and the token is kept', async () => {
  expect(await fcm.send(device, message)).toBe('SENT')
  expect(await fcm.send(device, message)).toBe('SENT')
  expect(google.calls.map((call) => call.path)).toEqual(['/token', '/v1/projects/polyphony-test/messages:send', '/v1/projects/polyphony-test/messages:send'])
  const grant = new URLSearchParams(google.calls[0]!.body.toString())
  expect(grant.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer')
  const { payload } = await jwtVerify(grant.get('assertion')!, publicKey, { issuer: 'sender@polyphony-test.example', audience: `${google.url}/token` })
  expect(payload.scope).toBe('https://www.googleapis.com/auth/firebase.messaging')
  expect(payload.exp! - payload.iat!).toBe(3600)
  expect(google.calls[1]!.headers.authorization).toBe('Bearer access 1')
  expect(JSON.parse(google.calls[1]!.body.toString())).toMatchObject({
    message: {
      token: 'registration token', notification: { title: 'New follower', body: 'Ana follows you' },
      data: { notificationId: message.notificationId, kind: 'NEW_FOLLOWER' }, android: { collapse_key: message.notificationId, ttl: '86400s' },
    },
  })
})

test('however many messages wait for a token, one is asked for', async () => {
  await Promise.all(Array.from({ length: 10 }, () => fcm.send(device, message)))
  expect(google.calls.filter((call) => call.path === '/token')).toHaveLength(1)
})

test('a token that is no longer registered is gone', async () => {
  google.behave(failing(404, 'UNREGISTERED'))
  expect(await fcm.send(device, message)).toBe('GONE')
})

test('a project that is not there is no reason to forget a device', async () => {
  google.behave(sending(answering(404, { error: { status: 'NOT_FOUND' } })))
  await expect(fcm.send(device, message)).rejects.toMatchObject({ name: 'Refused', message: 'FCM: 404 NOT_FOUND' })
})

test('a message Google finds fault with is refused for good', async () => {
  google.behave(failing(400, 'INVALID_ARGUMENT'))
  await expect(fcm.send(device, message)).rejects.toMatchObject({ name: 'Refused', message: 'FCM: 400 INVALID_ARGUMENT' })
})

test('a quota that is used up is respected for as long as Google says', async () => {
  google.behave(failing(429, 'QUOTA_EXCEEDED', { 'retry-after': '30' }))
  await expect(fcm.send(device, message)).rejects.toMatchObject({ name: 'RetryLater', retryAfterSeconds: 30 })
  const calls = google.calls.length
  await expect(fcm.send(device, message)).rejects.toMatchObject({ name: 'RetryLater', message: 'FCM asked to wait' })
  expect(google.calls).toHaveLength(calls)
})

test('a fault of Google\'s is tried again', async () => {
  google.behave(failing(500, 'INTERNAL'))
  await expect(fcm.send(device, message)).rejects.toMatchObject({ name: 'RetryLater', message: 'FCM: 500 INTERNAL' })
  google.behave(sending(answering(200, {})))
  expect(await fcm.send(device, message)).toBe('SENT')
})

test('an access token that is refused is asked for anew', async () => {
  google.behave(sending(answering(401, { error: { status: 'UNAUTHENTICATED' } })))
  await expect(fcm.send(device, message)).rejects.toThrow(RetryLater)
  google.behave(sending(answering(200, {})))
  await fcm.send(device, message)
  expect(google.calls.at(-1)!.headers.authorization).toBe('Bearer access 2')
})

test.each([['hangs', hanging, 'no answer in 1000 ms'], ['breaks off', breakingOff, 'socket hang up']])('nobody knows what became of a message when Google %s', async (_, behaviour, said) => {
  google.behave(sending(behaviour))
  await expect((await impatient()).send(device, message)).rejects.toMatchObject({ name: 'NoAnswer', message: said })
})

test.each([['hangs', hanging], ['answers nonsense', answering(200, '<html>')], ['refuses', answering(400, { error: 'invalid_grant' })]])('nothing has left when the token endpoint %s', async (_, behaviour) => {
  google.behave(behaviour)
  await expect((await impatient()).send(device, message)).rejects.toThrow(RetryLater)
})

test('nothing has left when there is no connection', async () => {
  const nobody = await Fcm.open({ serviceAccountJson: account('http://127.0.0.1:1'), baseUrl: 'http://127.0.0.1:1' })
  await expect(nobody.send(device, message)).rejects.toThrow(RetryLater)
})

test.each(['', '{}', 'not json', JSON.stringify({ project_id: 'x', client_email: 'x', token_uri: 'https://x.example', private_key: 'no key' })])('a service account that is none is refused at the start: %j', async (serviceAccountJson) => {
  await expect(Fcm.open({ serviceAccountJson, baseUrl: google.url })).rejects.toThrow(/^Setting FCM_SERVICE_ACCOUNT is refused/)
})
