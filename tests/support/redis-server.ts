import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from '../../src/db/embedded/port.js'

/** Whether this machine has a Redis to test with; where it must have one, REQUIRE_REDIS says so. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis && process.env.REQUIRE_REDIS) throw new Error('redis-server is not installed, and REQUIRE_REDIS is set')

/** A real Redis of our own, which can be killed and started again on the same port. */
export class RedisServer {
  private child: ChildProcess | undefined

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly options: string[],
  ) {}

  static async start(...options: string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), await mkdtemp(path.join(tmpdir(), 'polyphony-redis-')), options)
    await server.start()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const settings = ['--port', `${this.port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', this.folder, ...this.options]
    this.child = spawn('redis-server', settings, { stdio: 'ignore' })
    const client = new Redis(this.url, { retryStrategy: () => 50, maxRetriesPerRequest: null })
    client.on('error', () => undefined)
    await client.ping()
    client.disconnect()
  }

  /** As a crash would end it. */
  async kill(): Promise<void> {
    const child = this.child!
    child.kill('SIGKILL')
    while (child.exitCode === null && child.signalCode === null) await sleep(10)
  }

  async stop(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true })
  }
}
