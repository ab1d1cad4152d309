import { jest } from '@jest/globals'
import { check, type Part } from '../../src/http/health.js'
import { startApi } from '../support/api.js'
import { until } from '../support/until.js'

const api = startApi()

const works: Part = { isOptional: false, check: () => true }
const fails: Part = { isOptional: false, check: () => Promise.reject(new Error('password authentication failed for 10.0.0.7')) }
const hangs: Part = { isOptional: false, check: () => new Promise(() => undefined) }

test('a process that runs says so, whatever else is broken', async () => {
  const reply = await fetch(`${api.url}/health/live`)
  expect([reply.status, await reply.json()]).toEqual([200, { status: 'ok' }])
})

test('readiness names each part, its state and how long it took to answer', async () => {
  const ask = async () => {
    const reply = await fetch(`${api.url}/health/ready`)
    return { code: reply.status, ...((await reply.json()) as { parts: Record<string, { status: string }> }) }
  }
  // In a moment in which the machine stands still a part is slow, or down.
  const report = await until('it to be ready', () => ask().then((said) => Object.entries(said.parts).every(([name, { status }]) => name === 'live' || status === 'ok') && said))
  expect(report).toEqual({
    code: 200,
    status: expect.stringMatching(/ok|degraded/),
    parts: {
      database: { status: 'ok', latencyMs: expect.any(Number) },
      databaseSystem: { status: 'ok', latencyMs: expect.any(Number) },
      live: { status: expect.any(String), latencyMs: expect.any(Number) },
      storage: { status: 'ok', latencyMs: expect.any(Number) },
      trackLists: { status: 'ok', latencyMs: expect.any(Number) },
    },
  })
})

test('without a part it needs a process is down, without another one degraded', async () => {
  expect((await check({ works, fails })).status).toBe('down')
  expect((await check({ works, fails: { ...fails, isOptional: true } })).status).toBe('degraded')
})

test('of a failure nothing is told but that it is one', async () => {
  expect((await check({ fails })).parts.fails).toEqual({ status: 'down', latencyMs: expect.any(Number) })
})

test('a part that hangs is down after two seconds', async () => {
  const timeout = jest.spyOn(globalThis, 'setTimeout')
  expect((await check({ hangs })).parts.hangs?.status).toBe('down')
  expect(timeout.mock.calls.map(([, ms]) => ms)).toContain(2_000)
})
