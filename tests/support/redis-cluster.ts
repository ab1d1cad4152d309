import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from '../../src/db/embedded/port.js'
import { RedisServer } from './redis-server.js'

const SLOTS = 16_384
const NODES = 3

interface Member {
  server: RedisServer
  busPort: number
}

/** Three real Redis servers that share the slots between them, without replicas. */
export class RedisCluster {
  private constructor(readonly servers: RedisServer[]) {}

  static async start(): Promise<RedisCluster> {
    const members: Member[] = []
    for (let count = 0; count < NODES; count += 1) members.push(await startMember())
    await Promise.all(members.map(({ server }, index) => command(server, 'ADDSLOTSRANGE', Math.ceil((SLOTS * index) / NODES), Math.ceil((SLOTS * (index + 1)) / NODES) - 1)))
    for (const { server, busPort } of members.slice(1)) await command(members[0]!.server, 'MEET', '127.0.0.1', server.port, busPort)
    const cluster = new RedisCluster(members.map(({ server }) => server))
    await cluster.isWhole()
    return cluster
  }

  /** Any of its nodes. */
  get url(): string {
    return this.servers[0]!.url
  }

  async isWhole(): Promise<void> {
    for (const server of this.servers) {
      while (!/cluster_state:ok[\s\S]*cluster_known_nodes:3/.test(String(await command(server, 'INFO')))) await sleep(50)
    }
  }

  async stop(): Promise<void> {
    for (const server of this.servers) await server.stop()
  }
}

/** The bus's port would be the server's and 10,000 more, which need not exist. */
async function startMember(): Promise<Member> {
  const busPort = await freePort()
  const server = await RedisServer.start(
    '--cluster-enabled', 'yes', '--cluster-port', `${busPort}`, '--cluster-node-timeout', '1000', '--cluster-require-full-coverage', 'no',
  )
  return { server, busPort }
}

async function command({ url }: RedisServer, ...words: (string | number)[]): Promise<unknown> {
  const client = new Redis(url)
  try {
    return await client.call('CLUSTER', ...words.map(String))
  } finally {
    client.disconnect()
  }
}
