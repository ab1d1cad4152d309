import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { startNode, type Node } from '../support/node.js'
import { hasRedis, RedisServer } from '../support/redis-server.js'
import { call, countTogether, neverPassOver } from '../support/shared-counts.js'

const TIER_LIMITS = '{"free":{"apiCalls":20}}'

if (!hasRedis) test('SKIPPED, as redis-server is not installed: nothing here is tested over Redis', () => expect(process.env.REQUIRE_REDIS).toBeUndefined())

const withRedis = hasRedis ? describe : () => undefined
withRedis('with Redis', () => {
  const api = startApi({ TIER_LIMITS })
  let redis: RedisServer
  let nodes: Node[]

  beforeAll(async () => {
    neverPassOver()
    redis = await RedisServer.start()
    nodes = await Promise.all([1, 2].map(() => startNode(api, { TIER_LIMITS, REDIS_URL: redis.url })))
    await countTogether(api, nodes)
  })
  afterAll(async () => {
    for (const node of nodes) await node.close()
    await redis.stop()
  })

  test('processes share one count, and two at once never pass the last place', async () => {
    const ana = await make.person(api)
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => call(nodes[index % 2]!, ana)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(40)
  })

  test('what one process counted, the other tells', async () => {
    const ana = await make.person(api)
    const told: number[] = []
    for (let round = 0; round < 6; round += 1) told.push((await call(nodes[round % 2]!, ana)).remaining)
    expect(told).toEqual([19, 18, 17, 16, 15, 14])
  })

  test('while Redis is away, and when it comes back knowing nothing, each process goes on from what it knew', async () => {
    const ana = await make.person(api)
    for (let round = 0; round < 10; round += 1) await call(nodes[round % 2]!, ana)
    await redis.kill()
    try {
      expect((await call(nodes[1]!, ana)).remaining).toBe(9)
      expect((await call(nodes[1]!, ana)).remaining).toBe(8)
    } finally {
      await redis.start()
    }
    const statuses: number[] = []
    for (let round = 0; round < 10; round += 1) statuses.push((await call(nodes[1]!, ana)).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(8)
  })
})
