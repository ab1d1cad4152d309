import { randomBytes, randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import type { RegisterPushDeviceInput } from '../support/graphql/graphql.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

const REGISTER = graphql(`
  mutation RegisterPushDevice($input: RegisterPushDeviceInput!) {
    registerPushDevice(input: $input) {
      id
      provider
      createdAt
      lastUsedAt
    }
  }
`)
const REMOVE = graphql(`
  mutation RemovePushDevice($input: RemovePushDeviceInput!) {
    removePushDevice(input: $input) {
      id
    }
  }
`)
const DEVICES = graphql(`
  query PushDevices {
    viewer {
      pushDevices {
        id
        provider
      }
    }
  }
`)

const KEYS = { p256dh: randomBytes(65).toString('base64url'), auth: randomBytes(16).toString('base64url') }
const WEB = { provider: 'WEB_PUSH' as const, token: 'https://push.example.com/send/abc', ...KEYS }

async function register(person: Person, token: string) {
  const reply = await api.as(person).run(REGISTER, { input: { provider: 'FCM', token } })
  expect(reply).toSucceed()
  return reply.data!.registerPushDevice
}
const idsOf = async (person: Person) => (await api.as(person).run(DEVICES)).data!.viewer!.pushDevices.map(({ id }) => id)

test.each<RegisterPushDeviceInput>([
  { provider: 'FCM', token: 'dXJ:APA91-token_of' },
  { provider: 'APNS', token: 'ab'.repeat(32) },
  WEB,
  { provider: 'FCM', token: 'x'.repeat(4096) },
])('a device of $provider is registered and listed', async (input) => {
  const ana = await make.person(api)
  const reply = await api.as(ana).run(REGISTER, { input })
  expect(reply.data?.registerPushDevice).toMatchObject({ provider: input.provider, lastUsedAt: null })
  expect(await idsOf(ana)).toEqual([reply.data?.registerPushDevice.id])
})

test.each<[string, RegisterPushDeviceInput]>([
  ['token', { provider: 'FCM', token: '' }],
  ['token', { provider: 'FCM', token: 'x'.repeat(4097) }],
  ['token', { provider: 'FCM', token: 'two words' }],
  ['token', { provider: 'APNS', token: 'not hexadecimal' }],
  ['token', { provider: 'APNS', token: 'abc' }],
  ...['push.example.com', 'http://push.example.com/x', 'https://127.0.0.1/x', 'https://[::1]/x', 'https://0x7f.1/x', 'https://localhost/x', 'https://push.example.com:8443/x',
    'https://a:b@push.example.com/x', 'https://db.internal/x', 'https://push.example.com./x'].map((token): [string, RegisterPushDeviceInput] => ['token', { ...WEB, token }]),
  ['p256dh', { ...WEB, p256dh: null }],
  ['p256dh', { ...WEB, p256dh: KEYS.auth }],
  ['auth', { ...WEB, auth: 'not base64!' }],
  ['auth', { provider: 'FCM', token: 'x', auth: KEYS.auth }],
])('a bad %s is refused by name: %j', async (field, input) => {
  const ana = await make.person(api)
  const reply = await api.as(ana).run(REGISTER, { input })
  expect(reply).toFailWith('INVALID_INPUT')
  expect(reply.errors?.[0]?.extensions?.fields).toEqual([expect.objectContaining({ path: `input.${field}` })])
  expect(await idsOf(ana)).toEqual([])
})

test('a device registered again, many times at once too, stays one', async () => {
  const ana = await make.person(api)
  const first = await register(ana, 'again')
  const again = await Promise.all(Array.from({ length: 8 }, () => register(ana, 'again')))
  expect(new Set(again.map(({ id }) => id))).toEqual(new Set([first.id]))
  expect(again[0]!.lastUsedAt).not.toBeNull()
  expect(await idsOf(ana)).toEqual([first.id])
})

test('a device moves to whoever registered it last, under an id the former owner never had', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const before = await register(ana, 'shared-phone')
  const after = await register(ben, 'shared-phone')
  expect(after.id).not.toBe(before.id)
  expect([await idsOf(ana), await idsOf(ben)]).toEqual([[], [after.id]])
})

test('a device two people register at once is one\'s alone', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => make.person(api)))
  await Promise.all(people.map((person) => register(person, 'contested')))
  const owners = (await Promise.all(people.map(idsOf))).filter((ids) => ids.length > 0)
  expect(owners).toHaveLength(1)
  expect(await api.sql("select from push_devices where token = 'contested'")).toHaveLength(1)
})

test('beyond 20 devices the one unused for longest goes, with many registered at once too', async () => {
  const ana = await make.person(api)
  const [oldest, second] = [await register(ana, 'd0'), await register(ana, 'd1')]
  for (let count = 2; count < 20; count += 1) await register(ana, `d${count}`)
  await register(ana, 'd0')
  await register(ana, 'd20')
  expect(await idsOf(ana)).toHaveLength(20)
  expect(await idsOf(ana)).toContain(oldest.id)
  expect(await idsOf(ana)).not.toContain(second.id)
  await Promise.all(Array.from({ length: 12 }, (_, index) => register(ana, `more${index}`)))
  expect(await idsOf(ana)).toHaveLength(20)
})

test('a device is removed by its owner alone, once', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const { id } = await register(ana, 'removed')
  for (const wrong of [id, randomUUID()]) expect(await api.as(ben).run(REMOVE, { input: { id: wrong } })).toFailWith('PUSH_DEVICE_NOT_FOUND')
  expect(await api.visitor.run(REMOVE, { input: { id } })).toFailWith('SIGN_IN_REQUIRED')
  expect((await api.as(ana).run(REMOVE, { input: { id } })).data?.removePushDevice).toEqual({ id })
  expect(await api.as(ana).run(REMOVE, { input: { id } })).toFailWith('PUSH_DEVICE_NOT_FOUND')
})

test('a visitor registers nothing', async () => {
  expect(await api.visitor.run(REGISTER, { input: { provider: 'FCM', token: 'x' } })).toFailWith('SIGN_IN_REQUIRED')
})
