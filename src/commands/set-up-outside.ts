import { loadConfig, type Config } from '../config.js'
import { reach } from '../db/connection-fault.js'
import { createOwner } from '../db/create-owner.js'
import { databaseUrls } from '../db/roles.js'
import { setUpDatabase } from '../db/setup.js'
import { StartupError } from '../errors/startup-error.js'

/** Prepares the database at DATABASE_URL for Polyphony, and says what was done. Changes nothing when all is there. */
export async function setUpOutside(): Promise<void> {
  const config = loadConfig()
  if (!config.DATABASE_URL) throw new StartupError('The embedded database sets itself up at start; set DATABASE_URL to set up another.')
  const lines = await setUp(config, config.DATABASE_URL)
  console.log(lines.join('\n'))
}

async function setUp({ DATABASE_ADMIN_URL: adminUrl, ...config }: Config, ownerUrl: string): Promise<string[]> {
  const urls = databaseUrls(config, ownerUrl)
  if (!adminUrl) return reach(ownerUrl, () => setUpDatabase(urls).catch(asRightsFault))
  const created = await reach(adminUrl, () => createOwner(adminUrl, ownerUrl).catch(asRightsFault))
  const inside = new URL(adminUrl)
  inside.pathname = new URL(ownerUrl).pathname
  const done = await reach(inside.href, () => setUpDatabase(urls, inside.href).catch(asRightsFault))
  return [...created, ...done]
}

/** SQLSTATE 42501, insufficient_privilege. */
function asRightsFault(error: Error & { code?: string }): never {
  if (error.code !== '42501') throw error
  throw new StartupError(`The account may not do this (${error.message}): set DATABASE_ADMIN_URL to one that may create roles and extensions, and run this again.`)
}
