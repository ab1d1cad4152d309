import { check, type Part } from '../../src/http/health.js'
import { startApi } from '../support/api.js'

const api = startApi()

const works: Part = { isOptional: false, check: () => true }
const fails: Part = { isOptional: false, check: () => Promise.reject(new Error('password authentication failed for 10.0.0.7')) }
const hangs: Part = { isOptional: false, check: () => new Promise(() => undefined) }

test('a process that runs says so, whatever else is broken', async () => {
  const reply = await fetch(`${api.url}/health/live`)
  expect([reply.status, await reply.json()]).toEqual([200, { status: 'ok' }])
})

test('readiness names each part, its state and how long it took to answer', async () => {
  const reply = await fetch(`${api.url}/health/ready`)
  expect(reply.status).toBe(200)
  expect(await reply.json()).toEqual({
    status: expect.stringMatching(/ok|degraded/),
    parts: {
      database: { status: 'ok', latencyMs: expect.any(Number) },
      databaseSystem: { status: 'ok', latencyMs: expect.any(Number) },
      live: { status: expect.any(String), latencyMs: expect.any(Number) },
      storage: { status: 'ok', latencyMs: expect.any(Number) },
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
  const startedAt = performance.now()
  expect((await check({ hangs })).parts.hangs?.status).toBe('down')
  expect(performance.now() - startedAt).toBeLessThan(4_000)
})
