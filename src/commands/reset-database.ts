import { loadConfig } from '../config.js'
import { dropAll } from '../db/drop-all.js'
import { migrate } from '../db/migrate.js'
import { reachDatabase } from '../db/start-database.js'
import { seedDemo } from '../demo/seed-demo.js'
import { readKeyring } from '../encryption/read-keyring.js'
import { StartupError } from '../errors/startup-error.js'

/** Drops everything Polyphony keeps in its database and builds it anew, with the demo data where that is wanted. */
export async function resetDatabase(): Promise<void> {
  const config = loadConfig()
  if (config.production) throw new StartupError('db:reset drops all data, and is refused in production.')
  const { urls, stop } = await reachDatabase(config)
  try {
    await dropAll(urls.owner)
    const { migrations } = await migrate(urls.owner)
    const hasDemo = config.demoData && (await seedDemo(urls.owner, readKeyring(config)))
    console.log(`The database was dropped and built anew: ${migrations.length} migrations${hasDemo ? ', demo data' : ''}.`)
  } finally {
    await stop()
  }
}
