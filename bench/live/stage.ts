import { freePort } from '../../src/db/embedded/port.js'
import { newSigningKey } from '../../src/auth/signing-key.js'
import { apiSettings, startApi } from '../arena.js'
import { startBenchDatabase, type BenchDatabase } from '../bench-database.js'
import { ChildServer } from '../child-server.js'
import { makeGroup } from '../conversations.js'
import { handles, signIn, type Person } from '../people.js'
import { Publisher } from './publisher.js'
import { Subscribers } from './subscribers.js'

/** An API with many people signed in, and what else a live scenario needs; all of it is closed together. */
export class Stage {
  private readonly closing: (() => Promise<unknown>)[] = []

  private constructor(
    readonly database: BenchDatabase,
    readonly people: Person[],
    readonly api: ChildServer,
    private readonly signingKey: string,
  ) {}

  static async open(peopleCount: number): Promise<Stage> {
    const database = await startBenchDatabase()
    try {
      const signingKey = newSigningKey()
      const people = await signIn(database.owner, signingKey, handles('member', peopleCount))
      return new Stage(database, people, await startApi(database, { signingKey }), signingKey)
    } catch (error) {
      await database.close()
      throw error
    }
  }

  get tokens(): string[] {
    return this.people.map(({ accessToken }) => accessToken)
  }

  /** A conversation of everybody. */
  async group(): Promise<string> {
    const id = await makeGroup(this.database.owner, this.people)
    await this.database.owner.query('analyze')
    return id
  }

  async publisher(): Promise<Publisher> {
    const publisher = await Publisher.connect(this.database.urls.owner)
    this.closing.push(() => publisher.close())
    return publisher
  }

  subscribers(processes = 1): Subscribers {
    const subscribers = new Subscribers(processes)
    this.closing.push(() => subscribers.stop())
    return subscribers
  }

  /** Another server beside the API, started with its port and what else it needs. */
  async yardstick(script: string, settings: object = {}): Promise<ChildServer> {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const args = [JSON.stringify({ ...settings, port })]
    const env = apiSettings(this.database, this.signingKey)
    const server = await ChildServer.start({ script, args, env, url, readyPath: '/' })
    this.closing.push(() => server.stop())
    return server
  }

  async close(): Promise<void> {
    await Promise.all(this.closing.map((close) => close()))
    await this.api.stop()
    await this.database.close()
  }
}

/** Where a server's sockets are opened. */
export const socketUrl = ({ url }: ChildServer): string => `${url.replace('http', 'ws')}/graphql`
