import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadConfig } from '../../src/config.js'
import { openMail } from '../../src/gateways/mail/open-mail.js'
import { openPush } from '../../src/gateways/push/open-push.js'
import { deliverEmail } from '../../src/jobs/notifications/deliver-email.js'
import { deliverPush } from '../../src/jobs/notifications/deliver-push.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { deliveries, device, toldOfFollowers, worker } from '../support/told.js'

const api = startApi()
const dataDir = () => mkdtempSync(path.join(tmpdir(), 'polyphony-outbox-'))
const config = (settings: Record<string, string>) => loadConfig({ NODE_ENV: 'test', DATA_DIR: dataDir(), ...settings })
const PRODUCTION = { NODE_ENV: 'production', SECRET: 'a secret of more than thirty-two letters', JWT_PRIVATE_KEY: 'x', MESSAGE_KEYS: 'x', DATABASE_URL: 'postgres://db.example/polyphony' }

test('in development what would leave is a line of a file, without tokens, keys or what was written', async () => {
  const development = config({})
  const { told, id } = await toldOfFollowers(api, [await make.person(api, { displayName: 'Ana' })])
  await api.sql('update users set email_verified_at = now() where id = $1', [told.userId])
  await api.sql("insert into notification_preferences values ($1, 'NEW_FOLLOWER', 'EMAIL', true)", [told.userId])
  await device(api, told, { provider: 'FCM', token: 'very secret token' })
  await device(api, told, { provider: 'APNS', token: 'deadbeef' })
  await device(api, told, { provider: 'WEB_PUSH', token: 'https://push.example/secret', p256dh: 'secret key', auth: 'secret auth' })
  const jobs = worker(api, { push: await openPush(development), mail: await openMail(development) })
  await jobs.run(deliverPush, id)
  await jobs.run(deliverEmail, id)
  const file = (name: string) => path.join(development.DATA_DIR, 'outbox', name)
  const pushes = readFileSync(file('push.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>)
  expect(pushes.map(({ provider }) => provider).sort()).toEqual(['APNS', 'FCM', 'WEB_PUSH'])
  expect(Object.keys(pushes[0]!).sort()).toEqual(['at', 'body', 'deviceId', 'kind', 'notificationId', 'provider', 'title'])
  expect(pushes[0]).toMatchObject({ body: 'Ana follows you', notificationId: id })
  expect(readFileSync(file('push.jsonl'), 'utf8')).not.toMatch(/secret|deadbeef/)
  expect(JSON.parse(readFileSync(file('mail.jsonl'), 'utf8'))).toMatchObject({ to: told.email, subject: 'Ana follows you' })
  expect(statSync(file('mail.jsonl')).mode & 0o077).toBe(0)
  expect((await deliveries(api, id)).map(({ state }) => state)).toEqual(['SENT', 'SENT', 'SENT', 'SENT'])
})

test('in production what is not configured is off, and never a file', async () => {
  const production = config(PRODUCTION)
  expect(await openPush(production)).toEqual({})
  expect(await openMail(production)).toBeUndefined()
})

test.each<[string, Record<string, string>]>([
  ['APNs also needs APNS_KEY_ID, APNS_TEAM_ID, APNS_TOPIC.', { APNS_KEY: 'x' }],
  ['Web Push also needs VAPID_PRIVATE_KEY, VAPID_SUBJECT.', { VAPID_PUBLIC_KEY: 'x' }],
])('half a configuration is said at the start: %s', async (said, settings) => {
  await expect(openPush(config(settings))).rejects.toThrow(said)
})

test('a mail server without a sender is said at the start', async () => {
  await expect(openMail(config({ SMTP_URL: 'smtp://mail.example' }))).rejects.toThrow('E-mail needs both settings: SMTP_URL and MAIL_FROM.')
})

test('a worker is not given up between two signs of life', () => {
  expect(() => config({ WORKER_HEARTBEAT_SECONDS: '30', WORKER_GIVEN_UP_SECONDS: '45' })).toThrow(/^Setting WORKER_GIVEN_UP_SECONDS is refused/)
})
