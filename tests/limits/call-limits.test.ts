import { SubscriptionTier } from '../../src/entities/identity/account.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { startNode } from '../support/node.js'

const TIER_LIMITS = '{"free":{"apiCalls":5},"pro":{"apiCalls":8},"studio":{"apiCalls":8}}'
const api = startApi({ TIER_LIMITS })

const ASK = '{ __typename }'
const told = ({ headers }: { headers: Headers }) => ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`ratelimit-${name}`)))
const callTimes = async (person: Person, times: number) => {
  for (let count = 0; count < times; count += 1) expect(await api.as(person).run(ASK)).toSucceed()
}

test('every answer to somebody signed in says what is left of the hour', async () => {
  const ana = await make.person(api)
  const secondsLeft = () => 3600 - (Date.now() / 1000) % 3600
  for (const remaining of [4, 3, 2]) {
    const before = secondsLeft()
    const [limit, left, reset] = told(await api.as(ana).run(ASK))
    expect([limit, left]).toEqual([5, remaining])
    expect(reset).toBeGreaterThanOrEqual(Math.floor(secondsLeft()))
    expect(reset).toBeLessThanOrEqual(Math.ceil(before))
  }
  const wrong = await api.as(ana).run('{ nonsense }')
  expect([wrong.status, told(wrong)[1]]).toEqual([400, 1])
  expect((await api.visitor.run(ASK)).headers.get('ratelimit-limit')).toBeNull()
})

test('one call too many names the tier that allows more and runs nothing', async () => {
  const ana = await make.person(api)
  await callTimes(ana, 5)
  const reply = await api.as(ana).run('mutation { updateProfile(input: { displayName: "Too late" }) { user { id } } }')
  expect(reply).toFailWith('SUBSCRIPTION_REQUIRED')
  expect(reply.status).toBe(429)
  const { code, requiredTier, limit, remaining, resetsAt, retryAfter } = reply.errors![0]!.extensions as Record<string, string>
  expect({ code, requiredTier, limit, remaining }).toEqual({ code: 'SUBSCRIPTION_REQUIRED', requiredTier: 'PRO', limit: 5, remaining: 0 })
  expect(Date.parse(resetsAt!) % 3_600_000).toBe(0)
  expect(reply.headers.get('retry-after')).toBe(String(retryAfter))
  expect(told(reply)).toEqual([5, 0, retryAfter])
  expect(await api.sql("select from profiles where display_name = 'Too late'", [])).toEqual([])
})

test('where no tier allows more the hour has to end', async () => {
  const ana = await make.person(api, { tier: SubscriptionTier.PRO })
  await callTimes(ana, 8)
  const reply = await api.as(ana).run(ASK)
  expect(reply).toFailWith('QUOTA_EXCEEDED')
  expect([reply.status, reply.errors![0]!.extensions!.code, reply.errors![0]!.extensions!.requiredTier]).toEqual([429, 'RATE_LIMITED', undefined])
})

test('of fifty calls at once exactly as many as there are places pass', async () => {
  const ana = await make.person(api)
  const replies = await Promise.all(Array.from({ length: 50 }, () => api.as(ana).run(ASK)))
  expect(replies.filter((reply) => !reply.errors)).toHaveLength(5)
})

test('a GET counts as a POST does', async () => {
  const ana = await make.person(api)
  const get = () => fetch(`${api.url}/graphql?query=${encodeURIComponent(ASK)}`, { headers: { authorization: `Bearer ${ana.accessToken}` } })
  for (let count = 0; count < 5; count += 1) expect((await get()).status).toBe(200)
  expect((await get()).status).toBe(429)
})

test('a limit keeps nobody signed in, or out', async () => {
  const ana = await make.person(api)
  await callTimes(ana, 5)
  expect(await api.as(ana).run('mutation { refreshSession(input: { refreshToken: "unknown" }) { sessionId } }')).toFailWith('REFRESH_TOKEN_INVALID')
  expect(await api.as(ana).run('mutation { signOut { endedSessionCount } deleteTrack(input: { id: "1" }) { id } }')).toFailWith('SUBSCRIPTION_REQUIRED')
  expect(await api.as(ana).run('mutation { signOut { __typename } }')).toSucceed()
  expect(await api.sql('select from user_sessions where id = $1 and ended_at is null', [ana.sessionId])).toEqual([])
})

test('each operation of a socket counts, a subscription once and its events never', async () => {
  const ana = await make.person(api)
  const stream = await api.as(ana).subscribe<{ notificationEvents: object }, object>('subscription { notificationEvents { __typename } }')
  expect((await stream.next()).errors).toBeUndefined()
  for (const follower of [await make.person(api), await make.person(api)]) {
    await api.as(follower).run('mutation ($id: ID!) { followUser(input: { userId: $id }) { __typename } }', { id: ana.userId })
    expect((await stream.next()).errors).toBeUndefined()
  }
  expect(told(await api.as(ana).run(ASK))).toEqual([5, 3, expect.any(Number)])
  await callTimes(ana, 3)
  const refused = await api.as(ana).subscribe('subscription { notificationEvents { __typename } }')
  const { errors } = await refused.next()
  expect(errors![0]!.extensions).toMatchObject({ code: 'SUBSCRIPTION_REQUIRED', requiredTier: 'PRO', limit: 5, remaining: 0, retryAfter: expect.any(Number), resetsAt: expect.any(String) })
  await Promise.all([stream.close(), refused.close()])
})

test('an event stream counts once, and is refused as a request is', async () => {
  const ana = await make.person(api)
  const open = () => fetch(`${api.url}/graphql/stream`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${ana.accessToken}` },
    body: JSON.stringify({ query: 'subscription { notificationEvents { __typename } }' }),
  })
  const opened = await open()
  expect([opened.status, told(opened)[1]]).toEqual([200, 4])
  await opened.body!.cancel()
  await callTimes(ana, 4)
  const refused = await open()
  expect([refused.status, told(refused)[1]]).toEqual([429, 0])
})

test('pages of another origin may read what is left', async () => {
  const { headers } = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { origin: 'http://localhost:5173', 'content-type': 'application/json' }, body: JSON.stringify({ query: ASK }) })
  expect(headers.get('access-control-expose-headers')!.split(', ')).toEqual(expect.arrayContaining(['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after']))
})

test('processes without a common Redis learn of each other\'s calls from the database', async () => {
  const ana = await make.person(api)
  const node = await startNode(api, { TIER_LIMITS })
  try {
    await callTimes(ana, 3)
    await api.app.serving.apiCalls.tell()
    const ask = () => fetch(`${node.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${ana.accessToken}` }, body: JSON.stringify({ query: ASK }) })
    expect(told(await ask())).toEqual([5, 4, expect.any(Number)])
    await node.close()
    await api.as(ana).run(ASK)
    await api.app.serving.apiCalls.tell()
    expect(await api.as(ana).run(ASK)).toFailWith('SUBSCRIPTION_REQUIRED')
    expect(await api.sql("select used from usage_tracking where user_id = $1 and action = 'API_CALL'", [ana.userId])).toEqual([{ used: 5 }])
  } finally {
    await node.close().catch(() => undefined)
  }
})

test('what was counted is told to the database once', async () => {
  const ana = await make.person(api)
  await callTimes(ana, 2)
  await Promise.all([api.app.serving.apiCalls.tell(), api.app.serving.apiCalls.tell()])
  await api.app.serving.apiCalls.tell()
  expect(await api.sql("select used, window_start = usage_window() as is_now from usage_tracking where user_id = $1", [ana.userId])).toEqual([{ used: 2, is_now: true }])
})
