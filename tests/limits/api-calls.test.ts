import { jest } from '@jest/globals'
import type { SystemDoor } from '../../src/db/system-door.js'
import { SubscriptionTier } from '../../src/entities/identity/account.js'
import { ApiCalls } from '../../src/gateways/rate-limits/api-calls.js'
import { memoryCounters } from '../../src/gateways/rate-limits/counters.js'
import { loadConfig } from '../../src/config.js'
import { recordingLog } from '../support/recording-log.js'

const ana = { userId: '01a1fbf0-4fbe-71e8-90e5-e490c540cd89', sessionId: '01a1fbf0-4fc2-7484-9833-20266b1b6ccc', tier: SubscriptionTier.FREE }
const { TIER_LIMITS } = loadConfig({ NODE_ENV: 'test', TIER_LIMITS: '{"free":{"apiCalls":3}}' })

interface Call {
  userId: string
  window: string
  calls: number
}

/** Stands for the database: what it is told, and what it answers with. */
class Told {
  readonly calls: Call[] = []
  answer: (calls: Call[]) => object[] = () => []

  async rule(_name: string, { calls }: { calls: string }): Promise<object[]> {
    const told = JSON.parse(calls) as Call[]
    const rows = this.answer(told)
    this.calls.push(...told)
    return rows
  }
}

let told: Told
let calls: ApiCalls

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-21T10:59:50Z'), doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  told = new Told()
  calls = new ApiCalls(TIER_LIMITS, memoryCounters(), told as unknown as SystemDoor, recordingLog().log)
})
afterEach(async () => {
  await calls.close()
  jest.useRealTimers()
})

const takeAll = async () => {
  for (let count = 0; count < 3; count += 1) await calls.take(ana)
  await expect(calls.take(ana)).rejects.toMatchObject({ reason: 'SUBSCRIPTION_REQUIRED', extensions: { requiredTier: 'PRO' } })
}

test('at the full hour all of it may be called again, and each hour is told apart', async () => {
  await takeAll()
  jest.setSystemTime(new Date('2026-11-21T10:59:59.999Z'))
  await expect(calls.take(ana)).rejects.toMatchObject({ extensions: { retryAfter: 1, resetsAt: '2026-11-21T11:00:00.000Z' } })
  jest.setSystemTime(new Date('2026-11-21T11:00:00Z'))
  expect(await calls.take(ana)).toEqual({ used: 1, limit: 3, resetsAt: new Date('2026-11-21T12:00:00Z'), resetSeconds: 3600 })
  await calls.tell()
  expect(told.calls.map(({ window, calls: made }) => [window, made])).toEqual([['2026-11-21T10:00:00.000Z', 3], ['2026-11-21T11:00:00.000Z', 1]])
})

test('the hour is the database\'s where its clock is ahead', async () => {
  told.answer = () => [{ user_id: ana.userId, window_start: new Date('2026-11-21T10:00:00Z'), tier: 'free', used: 1, at: new Date(Date.now() + 12_000) }]
  await calls.take(ana)
  await calls.tell()
  expect((await calls.take(ana)).resetsAt).toEqual(new Date('2026-11-21T12:00:00Z'))
})

test('what cannot be told is told later, once', async () => {
  told.answer = () => {
    throw new Error('the database is away')
  }
  await calls.take(ana)
  await calls.tell()
  await calls.take(ana)
  expect(told.calls).toEqual([])
  told.answer = () => []
  await calls.tell()
  await calls.tell()
  expect(told.calls.map(({ calls: made }) => made)).toEqual([2])
})

test('it is told every ten seconds and at the end, without being asked', async () => {
  await calls.take(ana)
  await jest.advanceTimersByTimeAsync(10_000)
  expect(told.calls).toHaveLength(1)
  await calls.take(ana)
  await calls.close()
  expect(told.calls).toHaveLength(2)
})

test('what the database knows of other processes counts, and so does the tier it tells', async () => {
  await calls.take(ana)
  told.answer = () => [{ user_id: ana.userId, window_start: new Date('2026-11-21T10:00:00Z'), tier: 'pro', used: 40, at: new Date() }]
  await calls.tell()
  expect(calls.of(ana)).toMatchObject({ used: 40, limit: 20_000 })
  expect((await calls.take(ana)).used).toBe(41)
})

test('a limit of none refuses the first call', async () => {
  const none = new ApiCalls({ ...TIER_LIMITS, free: { ...TIER_LIMITS.free, apiCalls: 0 } }, memoryCounters(), told as unknown as SystemDoor, recordingLog().log)
  await expect(none.take(ana)).rejects.toMatchObject({ reason: 'SUBSCRIPTION_REQUIRED' })
  await none.close()
})
