import { Pool } from 'pg'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const LIMITS = { transformations: 3, uploads: 5, apiCalls: 1000 }
const api = startApi({ TIER_LIMITS: JSON.stringify({ free: LIMITS, pro: { ...LIMITS, transformations: 10 }, studio: { ...LIMITS, transformations: 20 } }) })

interface Refusal {
  message: string
  hint: string
}

const take = ({ userId }: Person, action = 'TRANSFORMATION') => api.sql('select take_usage($1, $2) as window', [userId, action])
const giveBack = ({ userId }: Person, window: unknown, action = 'TRANSFORMATION') => api.sql('select give_back_usage($1, $2, $3)', [userId, action, window])
const used = async ({ userId }: Person, action = 'TRANSFORMATION'): Promise<unknown> =>
  (await api.sql('select used from usage_tracking where user_id = $1 and action = $2 order by window_start desc limit 1', [userId, action]))[0]?.used

const refusalOf = (taking: Promise<unknown>): Promise<{ reason: string; details: Record<string, unknown> }> =>
  taking.then(
    () => ({ reason: 'none', details: {} }),
    ({ message, hint }: Refusal) => ({ reason: message, details: JSON.parse(hint) as Record<string, unknown> }),
  )

test('what is done is counted in the hour it is done in', async () => {
  const ana = await make.person(api)
  const [taken] = await take(ana)
  const [row] = await api.sql("select $1 = date_trunc('hour', now(), 'UTC') as is_this_hour", [taken!.window])
  expect(row!.is_this_hour).toBe(true)
  expect(await used(ana)).toBe(1)
})

test('who has used up their tier\'s hour is told the least tier that allows more, and when the hour ends', async () => {
  const ana = await make.person(api)
  for (let count = 0; count < 3; count += 1) await take(ana)
  const before = Date.now()
  const { reason, details } = await refusalOf(take(ana))
  const after = Date.now()
  expect({ reason, tier: details.requiredTier, limit: details.limit, remaining: details.remaining }).toEqual({ reason: 'SUBSCRIPTION_REQUIRED', tier: 'PRO', limit: 3, remaining: 0 })
  const at = Date.parse(details.resetsAt as string) - (details.retryAfter as number) * 1000
  expect(at).toBeGreaterThan(before - 2_000)
  expect(at).toBeLessThan(after + 1_000)
  expect(Date.parse(details.resetsAt as string) % 3_600_000).toBe(0)
  expect(await used(ana)).toBe(3)
})

test('the highest tier waits for the hour to end', async () => {
  const ana = await make.person(api)
  await api.sql("update users set subscription_tier = 'studio' where id = $1", [ana.userId])
  for (let count = 0; count < 20; count += 1) await take(ana)
  const { reason, details } = await refusalOf(take(ana))
  expect(reason).toBe('QUOTA_EXCEEDED')
  expect(details).toEqual({ limit: 20, remaining: 0, resetsAt: expect.any(String), retryAfter: expect.any(Number) })
})

test('a tier that allows no more than one\'s own is not named', async () => {
  const ana = await make.person(api)
  for (let count = 0; count < 5; count += 1) await take(ana, 'UPLOAD')
  expect((await refusalOf(take(ana, 'UPLOAD'))).reason).toBe('QUOTA_EXCEEDED')
})

test('a higher tier counts at once', async () => {
  const ana = await make.person(api)
  for (let count = 0; count < 3; count += 1) await take(ana)
  await api.sql("update users set subscription_tier = 'pro' where id = $1", [ana.userId])
  for (let count = 3; count < 10; count += 1) await take(ana)
  expect((await refusalOf(take(ana))).details.requiredTier).toBe('STUDIO')
})

test('actions and people are counted apart', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  for (let count = 0; count < 3; count += 1) await take(ana)
  await Promise.all([take(ana, 'UPLOAD'), take(ben)])
  expect([await used(ana), await used(ana, 'UPLOAD'), await used(ben)]).toEqual([3, 1, 1])
})

test('of fifty at once exactly as many as there are places pass', async () => {
  const ana = await make.person(api)
  const pool = new Pool({ connectionString: api.database.urls.owner, max: 25 })
  try {
    const reasons = await Promise.all(Array.from({ length: 50 }, () => refusalOf(pool.query("select take_usage($1, 'TRANSFORMATION')", [ana.userId]))))
    expect(reasons.filter(({ reason }) => reason === 'none')).toHaveLength(3)
    expect(reasons.filter(({ reason }) => reason === 'SUBSCRIPTION_REQUIRED')).toHaveLength(47)
    expect(await used(ana)).toBe(3)
  } finally {
    await pool.end()
  }
})

test('two who come at once never share the last place, whoever else gives one back', async () => {
  const ana = await make.person(api)
  const taken = await Promise.all([take(ana), take(ana)])
  for (let round = 0; round < 10; round += 1) {
    const [one, other] = await Promise.all([refusalOf(take(ana)), refusalOf(take(ana))])
    expect([one.reason, other.reason].sort()).toEqual(['SUBSCRIPTION_REQUIRED', 'none'])
    await giveBack(ana, taken[0][0]!.window)
  }
})

test('what came to nothing is given back to the hour it was counted in', async () => {
  const ana = await make.person(api)
  const [taken] = await take(ana)
  await giveBack(ana, taken!.window)
  expect(await used(ana)).toBe(0)
  await giveBack(ana, taken!.window)
  expect(await used(ana)).toBe(0)
  await api.sql("insert into usage_tracking values ($1, 'TRANSFORMATION', usage_window() - interval '1 hour', 3)", [ana.userId])
  await take(ana)
  await giveBack(ana, new Date((taken!.window as Date).getTime() - 3_600_000))
  const rows = await api.sql('select used from usage_tracking where user_id = $1 order by window_start', [ana.userId])
  expect(rows.map((row) => row.used)).toEqual([2, 1])
})

test('a change that is undone takes nothing', async () => {
  const ana = await make.person(api)
  const undone = api.sql("do $$ begin perform take_usage((select id from users where email = '" + ana.email + "'), 'UPLOAD'); perform fail('POST_NOT_FOUND'); end $$")
  await expect(undone).rejects.toThrow('POST_NOT_FOUND')
  expect(await used(ana, 'UPLOAD')).toBeUndefined()
})

test.each([
  ['2026-03-29T00:59:59.999Z', '2026-03-29T00:00:00.000Z'],
  ['2026-03-29T01:00:00.000Z', '2026-03-29T01:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', '2026-12-31T23:00:00.000Z'],
  ['2026-06-01T10:15:00.000+05:45', '2026-06-01T04:00:00.000Z'],
])('%s is counted in the hour from %s, whatever the zone of the session', async (at, from) => {
  for (const zone of ['UTC', 'Asia/Kathmandu', 'Europe/Berlin']) {
    const [row] = await api.sql(`select set_config('TimeZone', '${zone}', true), usage_window($1) as window`, [at])
    expect((row!.window as Date).toISOString()).toBe(from)
  }
})

test('nobody counts or reads for somebody else', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await take(ana)
  expect(await api.sqlAs('polyphony_viewer', ana, 'select action, used from usage_tracking')).toEqual([{ action: 'TRANSFORMATION', used: 1 }])
  expect(await api.sqlAs('polyphony_viewer', ben, 'select * from usage_tracking')).toEqual([])
  expect(await api.sqlAs('polyphony_viewer', null, 'select * from usage_tracking')).toEqual([])
  for (const statement of ['update usage_tracking set used = 0', 'update tier_limits set per_hour = 9', "select take_usage(viewer_id(), 'UPLOAD')", "select give_back_usage(viewer_id(), 'UPLOAD', now())", "select set_tier_limits('{}')"]) {
    await expect(api.sqlAs('polyphony_viewer', ana, statement)).rejects.toThrow('permission denied')
  }
})
