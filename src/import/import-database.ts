import type { Config } from '../config.js'
import { openSystemDatabase, within, type SystemDatabase } from '../db/system-database.js'
import { StartupError } from '../errors/startup-error.js'

/** The database that is configured, where imports note how far they came. */
export const openImportDatabase = (config: Config): Promise<SystemDatabase> => openSystemDatabase(config, 'select rows_done from import_runs limit 0')

/** @throws StartupError when nobody has that handle. */
export async function accountOf(url: string, handle: string): Promise<string> {
  const { rows } = await within(url, (client) => client.query<{ user_id: string }>('select user_id from profiles where lower(handle) = lower($1)', [handle]))
  if (rows[0]) return rows[0].user_id
  throw new StartupError(
    `There is no account with the handle "${handle}": sign up first (the signUp mutation makes one), then import for it with --owner.`,
  )
}
