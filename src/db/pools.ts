import { Pool, types, TypeOverrides, type PoolConfig } from 'pg'
import type { DatabaseUrls } from './roles.js'
import { prepareReading } from './session-read.js'

/** The open connections of one process. */
export interface Database {
  urls: DatabaseUrls
  /** As `polyphony_viewer`: every request goes through it. */
  viewer: Pool
  /** Jobs and imports, as `polyphony_system`. */
  system: Pool
  close(): Promise<void>
}

/** A request that cannot be given a connection by then is refused: its client would not wait much longer. */
const CONNECT_TIMEOUT_MS = 5_000
/** A new connection plans and looks up everything anew, which a request after a quiet moment need not wait for. */
const IDLE_MS = 10 * 60_000
/** Asked by TCP whether the other end still is there, for a firewall in between may forget a connection silently. */
const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 60_000 }

export async function openDatabase(urls: DatabaseUrls, poolSize: number, connectTimeoutMs = CONNECT_TIMEOUT_MS): Promise<Database> {
  // Statements of one transaction leave together instead of waiting for one another.
  const viewer = openPool({
    connectionString: urls.viewer, max: poolSize, connectionTimeoutMillis: connectTimeoutMs, idleTimeoutMillis: IDLE_MS, ...KEEP_ALIVE,
    application_name: 'polyphony-viewer', pipeline: true, types: timesAsText(),
  })
  viewer.on('connect', prepareReading)
  const system = openPool({ connectionString: urls.system, max: Math.ceil(poolSize / 2), connectionTimeoutMillis: connectTimeoutMs, application_name: 'polyphony-system' })
  return {
    urls,
    viewer,
    system,
    close: async () => {
      await Promise.all([viewer.end(), system.end()])
    },
  }
}

/** A connection lost, idle or in use, is replaced by the next use; without a listener it would end the process. */
function openPool(options: PoolConfig & { pipeline?: boolean }): Pool {
  const pool = new Pool(options)
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  return pool
}

/** date, timestamp, timestamptz and interval. */
const TIMES = [1082, 1114, 1184, 1186]
/** Arrays of these; read as those of text, whose number follows. */
const TIME_LISTS = [1182, 1115, 1185, 1187]
const TEXT_LIST: number = 1009

/** Rows carry times as PostgreSQL writes them: scalars answer them with no Date made in between. */
function timesAsText(): TypeOverrides {
  const overrides = new TypeOverrides()
  for (const type of TIMES) overrides.setTypeParser(type, (text: string) => text)
  for (const type of TIME_LISTS) overrides.setTypeParser(type, types.getTypeParser(TEXT_LIST))
  return overrides
}
