import { MikroORM } from '@mikro-orm/postgresql'
import { Pool } from 'pg'
import { ormOptions } from '../../mikro-orm.config.js'
import type { DatabaseUrls } from './roles.js'

/** The open connections of one process. */
export interface Database {
  urls: DatabaseUrls
  orm: MikroORM
  /** The entity manager's own pool, as `polyphony_viewer`: every request goes through it. */
  viewer: Pool
  /** Jobs and imports, as `polyphony_system`. */
  system: Pool
  close(): Promise<void>
}

/** A request that cannot be given a connection by then is refused: its client would not wait much longer. */
const CONNECT_TIMEOUT_MS = 5_000

export async function openDatabase(urls: DatabaseUrls, poolSize: number, connectTimeoutMs = CONNECT_TIMEOUT_MS): Promise<Database> {
  const orm = await MikroORM.init({
    ...ormOptions(urls.viewer),
    pool: { min: 0, max: poolSize },
    // Statements of one transaction leave together instead of waiting for one another.
    driverOptions: { pipeline: true, connectionTimeoutMillis: connectTimeoutMs, application_name: 'polyphony-viewer' },
    ensureDatabase: false,
  })
  const viewer = await orm.em.getConnection().getNativeClient()
  const system = new Pool({ connectionString: urls.system, max: Math.ceil(poolSize / 2), connectionTimeoutMillis: connectTimeoutMs, application_name: 'polyphony-system' })
  // A connection lost while idle is replaced by the next use; without a listener it would end the process.
  system.on('error', () => undefined)
  return {
    urls,
    orm,
    viewer,
    system,
    close: async () => {
      await Promise.all([orm.close(true), system.end()])
    },
  }
}
