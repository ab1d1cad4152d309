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

/**
 * The database this configuration names, reachable, migrated and open: the embedded one, started here, or the one at
 * DATABASE_URL. `onEnd` is called when the embedded one ends by itself.
 * @throws StartupError with one line for whatever the operator can put right.
 */
export async function startDatabase(config: Config, onEnd: (reason: StartupError) => void = () => undefined): Promise<StartedDatabase> {
  const { urls, stop } = await reachDatabase(config, onEnd)
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
export const reachDatabase = (config: Config, onEnd: (reason: StartupError) => void = () => undefined): Promise<ReachedDatabase> =>
  config.embedded ? embedded(config, onEnd) : outside(config)

async function embedded(config: Config, onEnd: (reason: StartupError) => void): Promise<ReachedDatabase> {
  // All of it will be migrated into a new one: what does that loads while PostgreSQL makes its files.
  if (!existsSync(clusterFolder(config.DATA_DIR))) void import('./run-migrations.js')
  const server = await startEmbedded({ dataDir: config.DATA_DIR, onUnexpectedEnd: onEnd })
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

async function outside(config: Config): Promise<ReachedDatabase> {
  if (!config.DATABASE_URL) throw new StartupError('No database: set DATABASE_URL, or EMBEDDED_DATABASE=true.')
  const urls = databaseUrls(config, config.DATABASE_URL)
  const missing = await reach(urls.owner, () => missingFromDatabase(urls))
  if (missing.length > 0) {
    const isTooOld = missing[0]!.startsWith('PostgreSQL')
    throw new StartupError(isTooOld ? `Polyphony needs ${missing[0]}.` : `The database lacks ${missing.join(', ')}: run \`npm run db:setup\`.`)
  }
  return { urls, stop: async () => undefined }
}
