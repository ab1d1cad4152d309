import { RedisBus } from '../../src/live/redis-bus.js'
import { startApi } from '../support/api.js'
import { upTo } from '../support/history.js'
import { make } from '../support/make.js'
import { startNode, type Node } from '../support/node.js'
import { recordingLog } from '../support/recording-log.js'
import { RedisCluster } from '../support/redis-cluster.js'
import { hasRedis } from '../support/redis-server.js'
import { call, countTogether, neverPassOver } from '../support/shared-counts.js'
import { until } from '../support/until.js'
import { talkOver } from './two-nodes.js'

const TIER_LIMITS = '{"free":{"apiCalls":1000}}'

if (!hasRedis) test('SKIPPED, as redis-server is not installed: nothing here is tested over a Redis Cluster', () => expect(process.env.REQUIRE_REDIS).toBeUndefined())
else describe('over a Redis Cluster', () => {
  const api = startApi({ TIER_LIMITS })
  let cluster: RedisCluster
  let nodes: Node[]

  beforeAll(async () => {
    neverPassOver()
    cluster = await RedisCluster.start()
    const settings = { REDIS_URL: cluster.url, REDIS_CLUSTER: 'true', TIER_LIMITS }
    nodes = [await startNode(api, settings), await startNode(api, settings)]
  })
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()))
    await cluster.stop()
  })

  test('wake-ups of topics of every node of the cluster arrive', async () => {
    const [teller, follower] = [new RedisBus(cluster.url, true, recordingLog().log), new RedisBus(cluster.url, true, recordingLog().log)]
    await until('both to be connected', () => teller.connected && follower.connected)
    const topics = Array.from({ length: 60 }, (_, index) => `conversation:${index}`)
    const heard = new Map<string, number>()
    for (const topic of topics) await follower.follow(topic, () => heard.set(topic, (heard.get(topic) ?? 0) + 1))
    heard.clear()
    teller.publish(topics.map((topic) => `${topic}@7`))
    await until('all of them to be heard', () => heard.size === topics.length)
    expect([...heard.values()]).toEqual(topics.map(() => 1))
    await Promise.all([teller.close(), follower.close()])
  })

  test('two processes: what is said through either is told by both', async () => {
    for (const history of await talkOver(api, nodes, 20)) expect(history.seqs).toEqual(upTo(20))
  })

  test('calls of accounts on every node of the cluster are one count for all processes', async () => {
    await countTogether(api, nodes)
    for (let count = 0; count < 8; count += 1) {
      const person = await make.person(api)
      const told: number[] = []
      for (let made = 0; made < 4; made += 1) told.push((await call(nodes[made % 2]!, person)).remaining)
      expect(told).toEqual([999, 998, 997, 996])
    }
  })

  test('a node of the cluster killed and started again while messages come: none is lost', async () => {
    const killed = cluster.servers[1]!
    const histories = await talkOver(api, nodes, 30, async (said) => {
      if (said === 10) await killed.kill()
      if (said === 20) await killed.start()
    })
    for (const history of histories) expect(history.seqs).toEqual(upTo(30))
    await cluster.isWhole()
  })
})
