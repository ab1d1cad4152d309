import { Attempts } from '../../src/gateways/rate-limits/attempts.js'
import { addressKey } from '../../src/gateways/rate-limits/address.js'
import { redisCounters } from '../../src/gateways/rate-limits/redis-counters.js'
import { startApi } from '../support/api.js'
import { newcomer, post, SIGN_IN, SIGN_UP } from './account.js'

const api = startApi({ SIGN_IN_ATTEMPTS_PER_15_MIN: '5', SIGN_UP_ATTEMPTS_PER_HOUR: '20', HANDLE_CHECKS_PER_15_MIN: '40', REFRESH_ATTEMPTS_PER_15_MIN: '15' })

const reasonsOf = (body: Awaited<ReturnType<typeof post>>['body']) => (body.errors ?? []).map((error) => error.extensions.reason)
const count = (list: unknown[], what: string) => list.filter((item) => item === what).length

test('after too many wrong passwords the right one is refused, however the tries were packed', async () => {
  const ana = newcomer()
  await api.visitor.run(SIGN_UP, { input: ana })
  const tries = Array.from({ length: 10 }, (_, n) => `t${n}: signIn(input: {email: "${ana.email}", password: "wrong ${n}"}) { sessionId }`)
  const packed = await Promise.all(Array.from({ length: 2 }, () => post(api.url, `mutation { ${tries.join(' ')} }`)))
  for (const { body } of packed) expect(['INVALID_CREDENTIALS', 'TOO_MANY_ATTEMPTS']).toContain(reasonsOf(body)[0])
  expect(await api.sql("select from security_events where kind = 'SIGN_IN_REFUSED'", [])).toHaveLength(5)
  const reply = await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } })
  expect(reply).toFailWith('TOO_MANY_ATTEMPTS')
  expect(reply.errors![0]!.extensions!.retryAfter).toBeGreaterThan(0)
  expect(reply.errors![0]!.extensions!.retryAfter).toBeLessThanOrEqual(900)
})

test('a hundred aliases of a mutation are not even run', async () => {
  const tries = Array.from({ length: 100 }, (_, n) => `t${n}: signIn(input: {email: "a@example.com", password: "wrong"}) { sessionId }`)
  const { body } = await post(api.url, `mutation { ${tries.join(' ')} }`)
  expect(reasonsOf(body)).toEqual(['QUERY_LIMIT'])
})

test('a successful sign-in forgets the failures before it', async () => {
  const ana = newcomer()
  await api.visitor.run(SIGN_UP, { input: ana })
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 3; n += 1) await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: 'wrong' } })
    expect(await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } })).toSucceed()
  }
})

test('handle checks are limited, aliases counted one by one', async () => {
  const checks = Array.from({ length: 25 }, (_, n) => `c${n}: isHandleAvailable(handle: "free_${n}")`)
  expect((await post(api.url, `{ ${checks.join(' ')} }`)).body.errors).toBeUndefined()
  expect(reasonsOf((await post(api.url, `{ ${checks.join(' ')} }`)).body)).toContain('TOO_MANY_ATTEMPTS')
})

test('guessing refresh tokens is limited', async () => {
  const guess = 'mutation { refreshSession(input: {refreshToken: "guess"}) { sessionId } }'
  const reasons: (string | undefined)[] = []
  for (let n = 0; n < 20; n += 1) reasons.push(...reasonsOf((await post(api.url, guess)).body))
  expect(count(reasons, 'REFRESH_TOKEN_INVALID')).toBe(15)
  expect(count(reasons, 'TOO_MANY_ATTEMPTS')).toBe(5)
})

test('sign-ups are limited by address', async () => {
  const replies = await Promise.all(Array.from({ length: 30 }, () => api.visitor.run(SIGN_UP, { input: newcomer() })))
  const refused = replies.filter((reply) => reply.errors)
  expect(refused.length).toBeGreaterThanOrEqual(10)
  for (const reply of refused) expect(reply).toFailWith('TOO_MANY_ATTEMPTS')
})

const SETTINGS = {
  SIGN_IN_ATTEMPTS_PER_15_MIN: 2, SIGN_UP_ATTEMPTS_PER_HOUR: 2, REFRESH_ATTEMPTS_PER_15_MIN: 2, HANDLE_CHECKS_PER_15_MIN: 2, ANONYMOUS_MUTATIONS_PER_15_MIN: 2,
}

test('attempts are still limited while Redis cannot be reached', async () => {
  const attempts = new Attempts(SETTINGS, redisCounters('redis://127.0.0.1:1', false))
  await attempts.anonymousMutation('10.0.0.1')
  await attempts.anonymousMutation('10.0.0.1')
  await expect(attempts.anonymousMutation('10.0.0.1')).rejects.toMatchObject({ reason: 'TOO_MANY_REQUESTS' })
  await attempts.anonymousMutation('10.0.0.2')
  await attempts.close()
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1::9', '2001:db8:1:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('the address %s counts as %s', (ip, key) => {
  expect(addressKey(ip)).toBe(key)
})
