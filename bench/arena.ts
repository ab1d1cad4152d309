import path from 'node:path'
import type { Request } from 'autocannon'
import { VIEWER_ROLE } from '../src/db/roles.js'
import { freePort } from '../src/db/embedded/port.js'
import { BENCH_SECRET, startBenchDatabase, type BenchDatabase } from './bench-database.js'
import { seedCatalogue } from './catalogue.js'
import { ChildServer } from './child-server.js'
import { MESSAGE_KEYS } from './conversations.js'
import { backendTimes, type BackendTimes } from './database-cpu.js'
import type { Side } from './duel.js'
import { signInListener, type Listener } from './listener.js'
import type { Options } from './options.js'

/** The default of DATABASE_POOL: all servers have as many connections. */
export const POOL_SIZE = 10

/** Both servers over one database with a generated catalogue in it. */
export interface Arena {
  database: BenchDatabase
  /** Who the load is sent as. */
  listener: Listener
  /** The API and the bare server as they get this load. */
  api(requests: Request[]): Side
  bare(requests: Request[]): Side
  backendTimes(): Promise<BackendTimes>
  close(): Promise<void>
}

export async function openArena({ tracks, anonymous }: Options): Promise<Arena> {
  const database = await startBenchDatabase()
  const servers: ChildServer[] = []
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()))
    await database.close()
  }
  try {
    await seedCatalogue(database.owner, tracks)
    const listener = await signInListener(database.owner)
    const api = await startApi(database, listener)
    servers.push(api)
    const bare = await startBare(database, anonymous ? null : listener.sessionId)
    servers.push(bare)
    const json = { 'content-type': 'application/json' }
    const headers = { ...json, ...(!anonymous && { authorization: `Bearer ${listener.accessToken}` }) }
    return {
      database,
      listener,
      api: (requests) => ({ name: 'API', server: api, headers, requests }),
      bare: (requests) => ({ name: 'bare server', server: bare, headers: json, requests }),
      backendTimes: () => backendTimes(database.owner, VIEWER_ROLE),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The settings of an API in production on this database. */
export const apiSettings = ({ urls, folder }: BenchDatabase, signingKey: string): Record<string, string> => ({
  NODE_ENV: 'production', ROLE: 'api', LOG_LEVEL: 'warn', DATA_DIR: path.join(folder, 'api'),
  SECRET: BENCH_SECRET, JWT_PRIVATE_KEY: signingKey, MESSAGE_KEYS, DATABASE_URL: urls.owner, DATABASE_POOL: String(POOL_SIZE),
  ANONYMOUS_MUTATIONS_PER_15_MIN: '1000000000',
  TIER_LIMITS: JSON.stringify({ studio: { apiCalls: 1_000_000_000 } }),
})

/** As `npm start` gives them. */
const FLAGS = ['--max-semi-space-size=16']

export async function startApi(database: BenchDatabase, { signingKey }: Pick<Listener, 'signingKey'>): Promise<ChildServer> {
  const port = await freePort()
  const settings = { ...apiSettings(database, signingKey), PORT: String(port) }
  return ChildServer.start({ script: 'src/main.js', flags: FLAGS, env: settings, url: `http://127.0.0.1:${port}`, readyPath: '/health/ready' })
}

async function startBare({ urls }: BenchDatabase, sessionId: string | null): Promise<ChildServer> {
  const port = await freePort()
  const settings = { port, viewerUrl: urls.viewer, poolSize: POOL_SIZE, sessionId }
  return ChildServer.start({
    script: 'bench/bare-server.js', args: [JSON.stringify(settings)], env: { NODE_ENV: 'production' },
    url: `http://127.0.0.1:${port}`, readyPath: '/',
  })
}
