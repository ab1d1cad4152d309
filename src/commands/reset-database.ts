import { Client } from 'pg'
import { loadConfig } from '../config.js'
import { migrate } from '../db/migrate.js'
import { setUpDatabase } from '../db/setup.js'
import { reachDatabase } from '../db/start-database.js'
import { seedDemo } from '../demo/seed-demo.js'
import { StartupError } from '../errors/startup-error.js'

/** Drops everything Polyphony keeps in its database and builds it anew, with the demo data where that is wanted. */
export async function resetDatabase(): Promise<void> {
  const config = loadConfig()
  if (config.production) throw new StartupError('db:reset drops all data, and is refused in production.')
  const { urls, stop } = await reachDatabase(config)
  try {
    await dropAll(urls.owner)
    await setUpDatabase(urls)
    const { migrations } = await migrate(urls.owner)
    const hasDemo = config.demoData && (await seedDemo(urls.owner))
    console.log(`The database was dropped and built anew: ${migrations.length} migrations${hasDemo ? ', demo data' : ''}.`)
  } finally {
    await stop()
  }
}

async function dropAll(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public')
  } finally {
    await client.end()
  }
}
