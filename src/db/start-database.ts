import { Client } from 'pg'
import type { Config } from '../config.js'
import { StartupError } from '../errors/startup-error.js'
import { startEmbedded } from './embedded.js'
import { migrate, type MigrationReport } from './migrate.js'
import { openDatabase, type Database } from './pools.js'
import { databaseUrls, type DatabaseUrls } from './roles.js'
import { missingFromDatabase, setUpDatabase } from './setup.js'

export interface StartedDatabase extends Database {
  report: MigrationReport
}

const EMBEDDED_NAME = 'polyphony'

/**
 * The database this configuration names, reachable, migrated and open: the embedded one, started here, or the one at
 * DATABASE_URL.
 * @throws StartupError with one line for whatever the operator can put right.
 */
export async function startDatabase(config: Config): Promise<StartedDatabase> {
  const { urls, stop } = config.embedded ? await embedded(config) : await outside(config)
  try {
    const report = await migrate(urls.owner)
    const database = await openDatabase(urls, config.DATABASE_POOL)
    return {
      ...database,
      report,
      close: async () => {
        await database.close()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Reached {
  urls: DatabaseUrls
  stop(): Promise<void>
}

async function embedded(config: Config): Promise<Reached> {
  const server = await startEmbedded({ dataDir: config.DATA_DIR })
  const ownerUrl = new URL(server.url)
  ownerUrl.pathname = `/${EMBEDDED_NAME}`
  const urls = databaseUrls(config, ownerUrl.href)
  await createDatabase(server.url, EMBEDDED_NAME)
  await setUpDatabase(urls)
  return { urls, stop: () => server.stop() }
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

async function outside(config: Config): Promise<Reached> {
  if (!config.DATABASE_URL) throw new StartupError('No database: set DATABASE_URL, or EMBEDDED_DATABASE=true.')
  const urls = databaseUrls(config, config.DATABASE_URL)
  const missing = await reach(() => missingFromDatabase(urls), config.DATABASE_URL)
  if (missing.length > 0) throw new StartupError(`The database lacks ${missing.join(', ')}: run \`npm run db:setup\`.`)
  return { urls, stop: async () => undefined }
}

/** @throws StartupError that names host and database, never the password. */
export async function reach<Result>(attempt: () => Promise<Result>, address: string): Promise<Result> {
  try {
    return await attempt()
  } catch (error) {
    const { host, pathname } = new URL(address)
    const { code, message } = error as { code?: string; message: string }
    throw new StartupError(`The database ${pathname.slice(1)} at ${host} cannot be reached: ${message || code}.`)
  }
}
