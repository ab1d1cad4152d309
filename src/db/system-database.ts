import { Client } from 'pg'
import type { Config } from '../config.js'
import { StartupError } from '../errors/startup-error.js'
import { REACH_MS, reach } from './connection-fault.js'
import { openOwnerDatabase } from './owner-database.js'
import { databaseUrls } from './roles.js'

export interface SystemDatabase {
  /** Connects `polyphony_system`. */
  url: string
  /** Connects the owner of everything, for what only that one may. */
  ownerUrl: string
  close(): Promise<void>
}

/** Undefined table, column, function or database, or a role that may not enter: one that does not exist has no right password either. */
const NOT_SET_UP = new Set(['42P01', '42703', '42883', '3D000', '28000', '28P01', '42501'])

/**
 * The database that is configured, for commands that do a job's work: the one at DATABASE_URL, or the embedded one, which
 * is started when no Polyphony is running. Nothing is migrated here, so that a command stays as small as it is: that is
 * `npm start`'s to do. `probe` is a statement that only works on the version the command is for.
 */
export async function openSystemDatabase(config: Config, probe: string): Promise<SystemDatabase> {
  const { ownerUrl, close } = await openOwnerDatabase(config)
  const { system: url } = databaseUrls(config, ownerUrl)
  try {
    await reach(url, () => requireVersion(url, probe))
    return { url, ownerUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function requireVersion(url: string, probe: string): Promise<void> {
  try {
    await within(url, (client) => client.query(probe))
  } catch (error) {
    if (!NOT_SET_UP.has((error as { code?: string }).code ?? '')) throw error
    throw new StartupError('The database has not been brought up to this version yet: start Polyphony once (`npm start`; with DATABASE_URL after `npm run db:setup`), then do this again.')
  }
}

/** Does something over one connection of its own. */
export async function within<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: REACH_MS })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
