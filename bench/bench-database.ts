import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client, Pool } from 'pg'
import { startEmbedded } from '../src/db/embedded.js'
import { migrate } from '../src/db/migrate.js'
import { rolePassword, SYSTEM_ROLE, VIEWER_ROLE, type DatabaseUrls } from '../src/db/roles.js'
import { setUpDatabase } from '../src/db/setup.js'

/** Guards databases that live as long as one bench. */
export const BENCH_SECRET = 'only for databases that live as long as one bench'

export interface BenchDatabase {
  name: string
  urls: DatabaseUrls
  /** As the owner: for arranging and for checking, never for what is measured. */
  owner: Pool
  /** Folder for whatever belongs to this bench. */
  folder: string
  /** A second database on the same PostgreSQL, migrated and empty. */
  sibling(name: string): Promise<BenchDatabase>
  close(): Promise<void>
}

/** Our embedded PostgreSQL with the settings it is shipped with, on a folder of its own: both servers use this one. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'polyphony-bench-'))
  const server = await startEmbedded({ dataDir: folder })
  const opened: Pool[] = []
  const open = async (name: string): Promise<BenchDatabase> => {
    await createDatabase(server.url, name)
    const urls = urlsOf(server.url, name)
    await setUpDatabase(urls)
    await migrate(urls.owner)
    const owner = new Pool({ connectionString: urls.owner, max: 4 })
    // A connection that is being closed while the server stops is nobody's fault.
    owner.on('error', () => undefined)
    opened.push(owner)
    return { name, urls, owner, folder, sibling: open, close }
  }
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((pool) => pool.end()))
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return open('polyphony_bench')
}

async function createDatabase(ownerUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}

function urlsOf(ownerUrl: string, name: string): DatabaseUrls {
  const urlFor = (role?: string): string => {
    const url = new URL(ownerUrl)
    url.pathname = `/${name}`
    if (role) [url.username, url.password] = [role, rolePassword(BENCH_SECRET, role)]
    return url.href
  }
  return { owner: urlFor(), viewer: urlFor(VIEWER_ROLE), system: urlFor(SYSTEM_ROLE) }
}
