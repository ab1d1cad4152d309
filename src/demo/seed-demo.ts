import { Client } from 'pg'
import type { Keyring } from '../encryption/keyring.js'

/**
 * Puts the demo's people, tracks and plays, and what they tell each other, into a database that has no accounts yet,
 * once, in one transaction. As the owner, for it writes rows of many people at many times. True when it did.
 */
export async function seedDemo(ownerUrl: string, keyring: Keyring): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query("select exists (select from users) or exists (select from data_sets where name = 'demo') as is_settled")
    if (rows[0].is_settled) return false
    // Loaded once in the life of a database.
    const { insertDemo } = await import('./insert-demo.js')
    return await insertDemo(client, keyring)
  } finally {
    await client.end()
  }
}
