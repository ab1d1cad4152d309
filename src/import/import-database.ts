import { Client } from 'pg'
import type { Config } from '../config.js'
import { reach } from '../db/connection-fault.js'
import { openOwnerDatabase } from '../db/owner-database.js'
import { databaseUrls } from '../db/roles.js'
import { StartupError } from '../errors/startup-error.js'

export interface ImportDatabase {
  /** Connects `polyphony_system`. */
  url: string
  close(): Promise<void>
}

/**
 * The database that is configured: the one at DATABASE_URL, or the embedded one, which is started when no Polyphony is
 * running. Nothing is migrated here, so that an import stays as small as it is: that is `npm start`'s to do.
 */
export async function openImportDatabase(config: Config): Promise<ImportDatabase> {
  const { ownerUrl, close } = await openOwnerDatabase(config)
  const { system: url } = databaseUrls(config, ownerUrl)
  try {
    await reach(url, () => requireTables(url))
    return { url, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Undefined table, column or database, or a role that may not enter: one that does not exist has no right password either. */
const NOT_SET_UP = new Set(['42P01', '42703', '3D000', '28000', '28P01', '42501'])

async function requireTables(url: string): Promise<void> {
  try {
    await within(url, (client) => client.query('select rows_done from import_runs limit 0'))
  } catch (error) {
    if (!NOT_SET_UP.has((error as { code?: string }).code ?? '')) throw error
    throw new StartupError('The database has not been brought up to this version yet: start Polyphony once (`npm start`; with DATABASE_URL after `npm run db:setup`), then import.')
  }
}

/** @throws StartupError when nobody has that handle. */
export async function accountOf(url: string, handle: string): Promise<string> {
  const { rows } = await within(url, (client) => client.query<{ user_id: string }>('select user_id from profiles where lower(handle) = lower($1)', [handle]))
  if (rows[0]) return rows[0].user_id
  throw new StartupError(
    `There is no account with the handle "${handle}": sign up first (the signUp mutation makes one), then import for it with --owner.`,
  )
}

async function within<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
