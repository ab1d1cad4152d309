import Fastify from 'fastify'
import { loadConfig } from '../../src/config.js'
import { openAi, openRemoteAi, type AiSettings } from '../../src/gateways/ai/open-ai.js'
import { Metrics } from '../../src/http/metrics.js'
import { serveOperations } from '../../src/http/operations.js'
import { JobMetrics } from '../../src/jobs/job-metrics.js'
import { startApi } from '../support/api.js'
import { REPLICATE_SECRET, REPLICATE_TOKEN, REPLICATE_VERSION, ReplicateService } from '../support/replicate-service.js'
import { until } from '../support/until.js'
import { idOfNow, INPUT_URL } from './asked-of-replicate.js'

/** Settings as an operator sets them. */
const settings = (given: Record<string, string>): AiSettings => loadConfig({ NODE_ENV: 'test', ...given })
const replicate = { AI_PROVIDER: 'replicate', REPLICATE_API_TOKEN: REPLICATE_TOKEN, REPLICATE_MODEL_VERSION: REPLICATE_VERSION }

const api = startApi()

describe('without Replicate', () => {
  test('nobody takes webhooks', async () => {
    expect((await fetch(`${api.url}/webhooks/replicate`, { method: 'POST', body: '{}' })).status).toBe(404)
  })

  test('off means off, and a provider of this machine takes no webhooks', async () => {
    expect(await openAi(settings({ AI_PROVIDER: 'off' }))).toBeUndefined()
    expect(await openRemoteAi(settings({ AI_PROVIDER: 'local' }))).toBeUndefined()
  })
})

test.each<[Record<string, string>, RegExp]>([
  [{ AI_PROVIDER: 'replicate' }, /^AI_PROVIDER=replicate also needs REPLICATE_API_TOKEN and REPLICATE_MODEL_VERSION\.$/],
  [{ AI_PROVIDER: 'replicate', REPLICATE_API_TOKEN: REPLICATE_TOKEN }, /^AI_PROVIDER=replicate also needs REPLICATE_MODEL_VERSION\.$/],
  [{ ...replicate, REPLICATE_MODEL_VERSION: 'the newest' }, /^Setting REPLICATE_MODEL_VERSION is refused/],
  [{ ...replicate, REPLICATE_MODEL_VERSION: 'owner/name:' }, /^Setting REPLICATE_MODEL_VERSION is refused/],
  [{ ...replicate, REPLICATE_WEBHOOK_SECRET: 'whsec_short' }, /^Setting REPLICATE_WEBHOOK_SECRET is refused/],
  [{ ...replicate, REPLICATE_INPUT: '{"audio":' }, /^Setting REPLICATE_INPUT is refused/],
  [{ ...replicate, REPLICATE_INPUT: '{"prompt":"{type}"}' }, /^Setting REPLICATE_INPUT is refused/],
  [{ ...replicate, REPLICATE_INPUT: '["{input}"]' }, /^Setting REPLICATE_INPUT is refused/],
])('settings that are missing or wrong stop the start: %j', async (given, message) => {
  await expect(openAi(settings(given))).rejects.toMatchObject({ name: 'StartupError', message: expect.stringMatching(message) })
})

test('an unknown provider or an address that is none stops the start, and no value is told', () => {
  expect(() => settings({ AI_PROVIDER: 'magic' })).toThrow(/^Setting AI_PROVIDER is refused/)
  expect(() => settings({ REPLICATE_URL: 'file:///etc/passwd' })).toThrow(/^Setting REPLICATE_URL is refused/)
})

describe('with Replicate', () => {
  let service: ReplicateService
  beforeEach(async () => (service = await ReplicateService.start()))
  afterEach(() => service.close())

  /** The webhook a prediction was made with. */
  async function webhookWith(given: Record<string, string>): Promise<string | undefined> {
    const provider = await openRemoteAi(settings({ ...replicate, REPLICATE_URL: service.url, ...given }))
    await provider!.submit({ id: idOfNow(), type: 'LOFI', parameters: {} }, { inputUrl: INPUT_URL, webhookUrl: undefined })
    return service.predictions[0]!.webhook
  }

  test('webhooks are asked for where Replicate can reach this server and their secret is known', async () => {
    const secret = { REPLICATE_WEBHOOK_SECRET: REPLICATE_SECRET }
    expect(await webhookWith({ ...secret, PUBLIC_URL: 'https://api.example.com' })).toMatch(/^https:\/\/api\.example\.com\/webhooks\/replicate\?transformation=/)
    expect(await webhookWith({ ...secret })).toBeUndefined()
    expect(await webhookWith({ PUBLIC_URL: 'https://api.example.com' })).toBeUndefined()
  })

  test('while it is down health says degraded, and the rest is served', async () => {
    const provider = (await openRemoteAi(settings({ ...replicate, REPLICATE_URL: service.url })))!
    const report = async () => {
      const http = Fastify()
      serveOperations(http, { database: api.database, store: api.app.serving.store, metrics: new Metrics(), worker: { isRunning: true, metrics: new JobMetrics(), ai: provider } })
      const answer = await http.inject('/health/ready')
      await http.close()
      return { code: answer.statusCode, ...answer.json<object>() }
    }
    // In a moment in which the machine stands still any part may be down.
    const ready = () => until('it to be ready', () => report().then((said) => said.code === 200 && said))
    expect(await ready()).toMatchObject({ parts: { ai: { status: 'ok' } } })
    service.isDown = true
    expect(await ready()).toMatchObject({ code: 200, status: 'degraded', parts: { ai: { status: 'down' } } })
  })
})
