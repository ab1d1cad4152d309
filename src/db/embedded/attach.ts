import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { clusterFolder, OWNER, ownerPassword } from './cluster.js'
import { isAlive } from './folder-lock.js'
import { LOOPBACK } from './port.js'

const PATIENCE_MS = 20_000

/**
 * The address of the embedded PostgreSQL that another process of Polyphony runs on this data folder, as its owner, or
 * undefined when none does. One that is starting is waited for.
 */
export async function attachEmbedded(dataDir: string): Promise<string | undefined> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    // The first, fourth and eighth line are the server's process, its port and its state (PostgreSQL, miscadmin.h).
    const text = await readFile(join(clusterFolder(resolve(dataDir)), 'postmaster.pid'), 'utf8').catch(() => '')
    const lines = text.split('\n').map((line) => line.trim())
    if (!isAlive(Number(lines[0]))) return undefined
    if (lines[7] === 'ready') return answering(`postgres://${OWNER}:${await ownerPassword(resolve(dataDir))}@${LOOPBACK}:${lines[3]}/postgres`)
    if (Date.now() > giveUpAt) return undefined
    await sleep(100)
  }
}

/** The file outlives a server that was killed, and its process number may be another program's by now. */
async function answering(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return url
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}
