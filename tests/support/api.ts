import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Pool } from 'pg'
import { createApp, type App } from '../../src/app.js'
import { loadConfig, type Config } from '../../src/config.js'
import { openDatabase, type Database } from '../../src/db/pools.js'
import { recordingLog } from './recording-log.js'
import { TestClient } from './client.js'
import { copyTemplate, dropDatabase, TEST_SECRET } from './database-server.js'
import type { Person } from './make.js'

type Row = Record<string, unknown>

/** A running API over a database of its own, for the tests of one file. */
export interface Api {
  url: string
  visitor: TestClient
  as(person: { accessToken: string }): TestClient
  /** Rows, as the owner of the database: for arranging and for looking, never for what is tested. */
  sql(text: string, values?: unknown[]): Promise<Row[]>
  /** Rows, in one transaction of a role that serves, as one person or as a visitor. */
  sqlAs(role: 'polyphony_viewer' | 'polyphony_system', person: Pick<Person, 'userId'> | null, text: string, values?: unknown[]): Promise<Row[]>
  /** What the server logged as an error so far. */
  faults: unknown[]
  database: Database
  config: Config
  app: App
}

/**
 * Registers the start and the end of an API in this file. Settings are environment variables, as an operator sets them.
 * `server` tells the PostgreSQL to use, with the template made in it: the one of the run unless a test has its own.
 */
export function startApi(settings: Record<string, string> = {}, server = async () => process.env.POLYPHONY_TEST_OWNER_URL!): Api {
  const name = `polyphony_test_${randomUUID().replaceAll('-', '')}`
  const api = {} as Api
  /** The last opened first; what failed to open has nothing to close. */
  const closings: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const ownerUrl = await server()
    closings.unshift(() => dropDatabase(ownerUrl, name))
    const urls = await copyTemplate(ownerUrl, name)
    const dataDir = path.join(process.env.POLYPHONY_TEST_DATA_DIR!, name)
    closings.unshift(() => rm(dataDir, { recursive: true, force: true }))
    const config = loadConfig({ ...DEFAULTS, DATA_DIR: dataDir, DATABASE_URL: urls.owner, ...settings })
    const database = await openDatabase(urls, config.DATABASE_POOL, CONNECT_MS)
    closings.unshift(() => database.close())
    const { log, faults } = recordingLog()
    const app = await createApp(config, database, log)
    closings.unshift(() => app.close())
    const { url } = await app.listen()
    const owner = new Pool({ connectionString: urls.owner, max: 4 })
    owner.on('error', () => undefined)
    closings.unshift(() => owner.end())
    closings.unshift(() => booksAreRight(owner))
    Object.assign(api, {
      url, app, config, database, faults,
      visitor: new TestClient(() => url),
      as: (person: { accessToken: string }) => new TestClient(() => url, person.accessToken),
      sql: async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows as Row[],
      sqlAs: (role: string, person: Person | null, text: string, values?: unknown[]) => asRole(owner, role, person, text, values),
    })
  })
  afterAll(async () => {
    for (const close of closings) await close()
  })
  return api
}

/** Whatever a file has tried, money is where it belongs afterwards. */
async function booksAreRight(owner: Pool): Promise<void> {
  const { rows } = await owner.query('select * from ledger_differences()')
  if (rows.length > 0) throw new Error(`The books are wrong: ${JSON.stringify(rows)}`)
}

/** Fifty calls at once on a busy machine are late, and not refused. */
export const CONNECT_MS = 60_000

const DEFAULTS = {
  NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', SECRET: TEST_SECRET, LOG_LEVEL: 'error', DATABASE_POOL: '8',
  ANONYMOUS_MUTATIONS_PER_15_MIN: '100000',
  TIER_LIMITS: JSON.stringify(Object.fromEntries(['free', 'pro', 'studio'].map((tier) => [tier, { transformations: 100_000, uploads: 100_000, apiCalls: 1_000_000 }]))),
}

async function asRole(owner: Pool, role: string, person: Pick<Person, 'userId'> | null, text: string, values?: unknown[]): Promise<Row[]> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query(`set local role ${role}`)
    await client.query("select set_config('app.viewer_id', $1, true)", [person?.userId ?? ''])
    const { rows } = await client.query(text, values)
    await client.query('commit')
    return rows as Row[]
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
