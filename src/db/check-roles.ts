import type { Pool } from 'pg'
import { StartupError } from '../errors/startup-error.js'
import { reach } from './connection-fault.js'
import type { Database } from './pools.js'

const WHO = 'select current_user as name, rolsuper or rolbypassrls as is_unbound from pg_roles where rolname = current_user'

/**
 * Makes sure that both roles can log in, and that policies bind them.
 * @throws StartupError with what to do about it.
 */
export async function checkRoles({ viewer, system, urls }: Pick<Database, 'viewer' | 'system' | 'urls'>): Promise<void> {
  await Promise.all([checkRole(viewer, urls.viewer), checkRole(system, urls.system)])
}

async function checkRole(pool: Pool, url: string): Promise<void> {
  const { rows } = await reach(url, () => pool.query<{ name: string; is_unbound: boolean }>(WHO).catch(asPasswordFault))
  const { name, is_unbound: isUnbound } = rows[0]!
  if (isUnbound) {
    throw new StartupError(`The role ${name} may bypass row-level security, so requests cannot run as it: use a role without SUPERUSER and BYPASSRLS.`)
  }
}

/** The passwords come from SECRET unless a URL states them: another SECRET is the usual reason. */
function asPasswordFault(error: Error & { code?: string }): never {
  if (error.code !== '28P01') throw error
  const role = /user "([^"]*)"/.exec(error.message)?.[1] ?? 'of the database'
  throw new StartupError(
    `The role ${role} has another password than SECRET makes for it: use the SECRET the database was set up with, or run \`npm run db:setup\` to set the password anew.`,
  )
}
