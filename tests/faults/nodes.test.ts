import { startApi } from '../support/api.js'
import { History, upTo } from '../support/history.js'
import { make } from '../support/make.js'
import { startNode, type Node } from '../support/node.js'
import { hasRedis, RedisServer } from '../support/redis-server.js'
import { talkOver } from './two-nodes.js'

const api = startApi()

test('two processes on one database: what is said through either is told by both', async () => {
  const other = await startNode(api)
  for (const history of await talkOver(api, [{ url: api.url }, other], 20)) expect(history.seqs).toEqual(upTo(20))
  await other.close()
})

test('a client that is moved from process to process goes on where it was', async () => {
  const other = await startNode(api)
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  let at = 0
  const history = new History(() => [api.url, other.url][at++ % 2]!, ben, conversation.id)
  await history.isFollowing
  let said = 0
  while (said < 20 || at < 3) {
    if ((said += 1) % 5 === 0) history.cut()
    await make.message(api, ana, conversation)
  }
  await history.has(said)
  expect(history.seqs).toEqual(upTo(said))
  await history.close()
  await other.close()
})

// Where it must be there, REQUIRE_REDIS has ended this file by now.
if (!hasRedis) test('SKIPPED, as redis-server is not installed: nothing here is tested over Redis', () => expect(process.env.REQUIRE_REDIS).toBeUndefined())
else describe('over Redis', () => {
  let redis: RedisServer
  let nodes: Node[]
  beforeAll(async () => {
    redis = await RedisServer.start()
    nodes = [await startNode(api, { REDIS_URL: redis.url }), await startNode(api, { REDIS_URL: redis.url })]
  })
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()))
    await redis.stop()
  })

  test('two processes: what is said through either is told by both, and the database announces nothing', async () => {
    // What a client cut off in the tests above was about to follow is watched until it expires.
    await api.sql('delete from live_watches')
    for (const history of await talkOver(api, nodes, 20)) expect(history.seqs).toEqual(upTo(20))
    expect(await api.sql('select topic from live_watches')).toEqual([])
  })

  test('Redis killed and started again while messages come: none is lost, and health tells of it', async () => {
    const health = async () => (await (await fetch(`${nodes[0]!.url}/health/ready`)).json()) as { parts: Record<string, { status: string }> }
    const told: unknown[] = []
    const histories = await talkOver(api, nodes, 30, async (said) => {
      if (said === 10) await redis.kill()
      if (said === 15) told.push((await health()).parts.live!.status)
      if (said === 20) await redis.start()
    })
    for (const history of histories) expect(history.seqs).toEqual(upTo(30))
    expect(told).toEqual(['down'])
  })
})
