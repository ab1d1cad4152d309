import { Client } from 'pg'
import { loadConfig } from '../config.js'
import { reach } from '../db/connection-fault.js'
import { openOwnerDatabase } from '../db/owner-database.js'
import { UserRole } from '../entities/identity/account.js'
import { StartupError } from '../errors/startup-error.js'

const USAGE = `Name an account and its role: npm run role -- <handle> <${Object.values(UserRole).join('|')}>`

/** Gives an account a role: `npm run role -- ana admin`. */
export async function assignRole(): Promise<void> {
  const [handle, role] = process.argv.slice(2)
  if (!handle || !Object.values<string | undefined>(UserRole).includes(role)) throw new StartupError(USAGE)
  const { ownerUrl, close } = await openOwnerDatabase(loadConfig())
  try {
    if (!(await assign(ownerUrl, handle, role!))) throw new StartupError(`Nobody has the handle ${handle}.`)
    console.info(`${handle} is ${role} now.`)
  } finally {
    await close()
  }
}

async function assign(ownerUrl: string, handle: string, role: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl })
  try {
    await reach(ownerUrl, () => client.connect())
    const { rows } = await client.query<{ done: boolean }>('select assign_role($1, $2) as done', [handle, role])
    return rows[0]?.done === true
  } finally {
    await client.end()
  }
}
