import { loadConfig } from '../../src/config.js'
import { startApi } from '../support/api.js'
import { startNode } from '../support/node.js'

const load = (TIER_LIMITS: string) => loadConfig({ NODE_ENV: 'test', TIER_LIMITS }).TIER_LIMITS

test('what is left out keeps its default', () => {
  expect(load('{"pro":{"uploads":7}}')).toEqual({
    free: { transformations: 10, uploads: 100, apiCalls: 1000 },
    pro: { transformations: 100, uploads: 7, apiCalls: 20_000 },
    studio: { transformations: 1000, uploads: 10_000, apiCalls: 200_000 },
  })
})

test.each([
  ['free', /^Setting TIER_LIMITS is refused: must be JSON\.$/],
  ['[]', /^Setting TIER_LIMITS is refused: .*\.$/],
  ['null', /^Setting TIER_LIMITS is refused: .*\.$/],
  ['{"gold":{}}', /^Setting TIER_LIMITS is refused: .*gold.*\.$/],
  ['{"free":{"uploads":-1}}', /^Setting TIER_LIMITS\.free\.uploads is refused: .*\.$/],
  ['{"free":{"uploads":1.5}}', /^Setting TIER_LIMITS\.free\.uploads is refused: .*\.$/],
  ['{"studio":{"apiCalls":3000000000}}', /^Setting TIER_LIMITS\.studio\.apiCalls is refused: .*\.$/],
  ['{"free":{"downloads":1}}', /^Setting TIER_LIMITS\.free is refused: .*downloads.*\.$/],
])('%s is refused in one line that names the setting', (text, line) => {
  expect(() => load(text)).toThrow(line)
  expect(() => load(text)).not.toThrow(/\n/)
})

describe('in the database', () => {
  const api = startApi({ TIER_LIMITS: '{"free":{"uploads":7}}' })
  const limits = () => api.sql('select tier, action, per_hour from tier_limits order by tier, action')

  test('a server writes its limits when it starts, and the same again changes nothing', async () => {
    const before = await limits()
    expect(before).toHaveLength(9)
    expect(before).toContainEqual({ tier: 'free', action: 'UPLOAD', per_hour: 7 })
    await (await startNode(api, { TIER_LIMITS: '{"free":{"uploads":7}}' })).close()
    expect(await limits()).toEqual(before)
    await (await startNode(api)).close()
    expect(await limits()).toContainEqual({ tier: 'free', action: 'UPLOAD', per_hour: 100 })
  })
})
