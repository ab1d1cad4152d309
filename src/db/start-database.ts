import { existsSync } from 'node:fs'
import { Client } from 'pg'
import type { Config } from '../config.js'
import { StartupError } from '../errors/startup-error.js'
import { checkRoles } from './check-roles.js'
import { reach } from './connection-fault.js'
import { EMBEDDED_NAME, startEmbedded } from './embedded.js'
import { clusterFolder } from './embedded/cluster.js'
import { migrate, type MigrationReport } from './migrate.js'
import { openDatabase, type Database } from './pools.js'
import { databaseUrls, type DatabaseUrls } from './roles.js'
import { missingFromDatabase, setUpDatabase } from './setup.js'

export interface StartedDatabase extends Database {
  report: MigrationReport
}

export interface ReachOptions {
  /** Called when the embedded server ends by itself. */
  onEnd?: (reason: StartupError) => void
  /** Called, once or more, when nothing is left to do here but wait for the database to start. */
  meanwhile?: () => void
}

/**
 * The database this configuration names, reachable, migrated and open: the embedded one, started here, or the one at
 * DATABASE_URL.
 * @throws StartupError with one line for whatever the operator can put right.
 */
export async function startDatabase(config: Config, options: ReachOptions = {}): Promise<StartedDatabase> {
  const { urls, stop } = await reachDatabase(config, options)
  try {
    const report = await migrate(urls.owner)
    const database = await openDatabase(urls, config.DATABASE_POOL)
    await checkRoles(database)
    const close = async (): Promise<void> => {
      await database.close()
      await stop()
    }
    return { ...database, report, close }
  } catch (error) {
    await stop()
    throw error
  }
}

export interface ReachedDatabase {
  urls: DatabaseUrls
  stop(): Promise<void>
}

/** The database of this configuration, set up for Polyphony but not migrated. */
export const reachDatabase = (config: Config, options: ReachOptions = {}): Promise<ReachedDatabase> =>
  config.embedded ? embedded(config, options) : outside(config, options)

async function embedded(config: Config, { onEnd, meanwhile }: ReachOptions): Promise<ReachedDatabase> {
  const isNew = !existsSync(clusterFolder(config.DATA_DIR))
  const load = (): void => {
    // All of it will be migrated into a new one.
    if (isNew) void import('./run-migrations.js')
    meanwhile?.()
  }
  const server = await startEmbedded({ dataDir: config.DATA_DIR, onUnexpectedEnd: onEnd, meanwhile: load })
  try {
    const ownerUrl = new URL(server.url)
    ownerUrl.pathname = `/${EMBEDDED_NAME}`
    const urls = databaseUrls(config, ownerUrl.href)
    await createDatabase(server.url, EMBEDDED_NAME)
    await setUpDatabase(urls)
    return { urls, stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}

async function outside(config: Config, { meanwhile }: ReachOptions): Promise<ReachedDatabase> {
  if (!config.DATABASE_URL) throw new StartupError('No database: set DATABASE_URL, or EMBEDDED_DATABASE=true.')
  const urls = databaseUrls(config, config.DATABASE_URL)
  const reached = reach(urls.owner, () => missingFromDatabase(urls))
  meanwhile?.()
  const missing = await reached
  if (missing.length > 0) {
    const isTooOld = missing[0]!.startsWith('PostgreSQL')
    throw new StartupError(isTooOld ? `Polyphony needs ${missing[0]}.` : `The database lacks ${missing.join(', ')}: run \`npm run db:setup\`.`)
  }
  return { urls, stop: async () => undefined }
}
