import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '../../src/db/embedded.js'
import { isAlive } from '../../src/db/embedded/folder-lock.js'
import { migrate } from '../../src/db/migrate.js'
import { rolePassword, SYSTEM_ROLE, VIEWER_ROLE, type DatabaseUrls } from '../../src/db/roles.js'
import { setUpDatabase } from '../../src/db/setup.js'

/** Published on purpose: it guards nothing but databases that live as long as a test run. */
export const TEST_SECRET = 'only for databases that live as long as one test run'
const TEMPLATE = 'polyphony_test_template'
/** Nothing of a test run has to survive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', max_wal_size: '256MB' }
const MEMORY = '/dev/shm'
const ROOM = 2 ** 30
const PREFIX = 'polyphony-test-'

export interface TestServer {
  ownerUrl: string
  /** A folder of this run alone, removed with it. */
  dataDir: string
  stop(): Promise<void>
}

/** The PostgreSQL of one test run: our own, or the one at TEST_DATABASE_URL. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await fastFolder()
  await removeLeftovers(folder)
  const dataDir = await mkdtemp(path.join(folder, `${PREFIX}${process.pid}-`))
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startEmbedded({ dataDir, settings: FAST })
  return {
    ownerUrl: server.url,
    dataDir,
    stop: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** In memory a database is copied in a tenth of the time; a disk will do where there is no room for it, as in many containers. */
async function fastFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize >= ROOM ? MEMORY : tmpdir()
}

/** What a run that was killed could not remove would hold memory until the machine is restarted. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (pid > 0 && !isAlive(pid)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

/** Makes the migrated database every test file gets a copy of. */
export async function makeTemplate(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE}`)
    await client.query(`create database ${TEMPLATE}`)
  })
  const urls = urlsOf(ownerUrl, TEMPLATE)
  await setUpDatabase(urls)
  await migrate(urls.owner)
}

export async function copyTemplate(ownerUrl: string, name: string): Promise<DatabaseUrls> {
  await asOwner(ownerUrl, (client) => client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`))
  const urls = urlsOf(ownerUrl, name)
  // Rights on a database itself are not copied with it; everything else is. The roles are the cluster's: altering them
  // again here would clash with the other workers.
  await asOwner(urls.owner, (client) => client.query(rightsOn(name)))
  return urls
}

const rightsOn = (name: string): string => `
  revoke all on database ${name} from public;
  grant connect on database ${name} to ${VIEWER_ROLE}, ${SYSTEM_ROLE};
  grant temporary on database ${name} to ${SYSTEM_ROLE};
`

export const dropDatabase = (ownerUrl: string, name: string): Promise<void> =>
  asOwner(ownerUrl, async (client) => void (await client.query(`drop database if exists ${name} with (force)`)))

async function asOwner(ownerUrl: string, run: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}

function urlsOf(ownerUrl: string, name: string): DatabaseUrls {
  const urlFor = (role?: string): string => {
    const url = new URL(ownerUrl)
    url.pathname = `/${name}`
    if (role) [url.username, url.password] = [role, rolePassword(TEST_SECRET, role)]
    return url.href
  }
  return { owner: urlFor(), viewer: urlFor(VIEWER_ROLE), system: urlFor(SYSTEM_ROLE) }
}
