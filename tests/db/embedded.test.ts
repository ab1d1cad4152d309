import { afterAll, afterEach, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { startEmbedded, type EmbeddedPostgres } from '../../src/db/embedded.js'
import { StartupError } from '../../src/errors/startup-error.js'
import { until } from '../support/until.js'

const root = await mkdtemp(join(tmpdir(), 'polyphony-embedded-'))
// One folder for all tests: whichever comes first creates the cluster, the others find it.
const dataDir = join(root, 'data')
const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

afterAll(() => rm(root, { recursive: true, force: true }))

async function answer(db: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: db.url })
  await client.connect()
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

async function startsAndAnswers(): Promise<void> {
  const db = await startEmbedded({ dataDir, settings })
  try {
    expect(await answer(db, 'select version()')).toMatch(/^PostgreSQL 18/)
  } finally {
    await db.stop()
  }
}

/** The one line the operator gets when a start with these options is refused. */
async function refusal(options: { dataDir: string; port?: number }): Promise<string> {
  const error = await startEmbedded({ ...options, settings }).then(
    async (db) => db.stop(),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StartupError)
  const { message } = error as StartupError
  expect(message).not.toContain('\n')
  return message
}

const holders: ChildProcess[] = []
afterEach(() => holders.splice(0).forEach((child) => child.kill('SIGKILL')))

async function startHolder() {
  const script = fileURLToPath(new URL('./embedded-holder.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', './scripts/typescript.mjs', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  holders.push(child)
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(port) }
}

const refuses = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(!socket.destroy())).on('error', () => resolve(true))
  })

test('an empty folder becomes a database with UTF-8, UTC and trigrams of any alphabet', async () => {
  const db = await startEmbedded({ dataDir, settings })
  try {
    expect(await answer(db, 'show server_encoding')).toBe('UTF8')
    expect(await answer(db, 'show timezone')).toMatch(/UTC$/)
    expect(await answer(db, 'show fsync')).toBe('off')
    await answer(db, 'create extension pg_trgm')
    expect(await answer(db, "select cardinality(show_trgm('Ωμέγα'))")).toBe(6)
  } finally {
    await db.stop()
  }
  expect(await refuses(db.port)).toBe(true)
})

test('nobody connects without the password', async () => {
  const db = await startEmbedded({ dataDir, settings })
  try {
    const stranger = new URL(db.url)
    stranger.password = 'guess'
    await expect(answer({ ...db, url: stranger.href }, 'select 1')).rejects.toThrow(/password authentication failed/)
  } finally {
    await db.stop()
  }
})

test('a second start in the same process is refused with the process that holds the folder', async () => {
  const db = await startEmbedded({ dataDir, settings })
  expect(await refusal({ dataDir })).toContain(`(pid ${process.pid})`)
  await db.stop()
  await startsAndAnswers()
})

test('a killed process leaves no server behind', async () => {
  const { child, port } = await startHolder()
  expect(await refusal({ dataDir })).toContain(`(pid ${child.pid})`)
  child.kill('SIGKILL')
  await until('nobody to answer', () => refuses(port))
  await until('nothing to lie there', () => access(pidFile).then(() => false, () => true))
})

test('the start right after a kill waits for the dying server', async () => {
  const { child } = await startHolder()
  child.kill('SIGKILL')
  await once(child, 'exit')
  await startsAndAnswers()
})

test('a server killed without a word is recovered', async () => {
  const reasons: string[] = []
  const db = await startEmbedded({ dataDir, settings, onUnexpectedEnd: ({ message }) => reasons.push(message) })
  process.kill(Number.parseInt(await readFile(pidFile, 'utf8'), 10), 'SIGKILL')
  await until('its end to be told', () => reasons.length > 0)
  await db.stop()
  await startsAndAnswers()
})

test.each([
  ['names a living process', `${process.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n1 2\nready\n`],
  ['is empty', ''],
])('a postmaster.pid left behind that %s is no obstacle', async (_, text) => {
  await startsAndAnswers()
  await writeFile(pidFile, text)
  await startsAndAnswers()
})

test('a lock left behind by another process of the same number is no obstacle', async () => {
  await mkdir(dataDir, { recursive: true })
  await writeFile(join(dataDir, 'postgres.lock'), `${process.pid} another-boot 1`)
  await startsAndAnswers()
})

test('a data folder that cannot be written is one line', async () => {
  const file = join(root, 'a-file')
  await writeFile(file, '')
  expect(await refusal({ dataDir: join(file, 'data') })).toMatch(/a-file\/data cannot be written \(ENOTDIR\)/)
})

test('a taken port is one line', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expect(await refusal({ dataDir, port })).toContain(`Port ${port} on 127.0.0.1`)
  other.close()
})

test('data of another PostgreSQL version is one line', async () => {
  const old = join(root, 'old')
  await mkdir(join(old, 'postgres'), { recursive: true })
  await writeFile(join(old, 'postgres', 'PG_VERSION'), '17\n')
  await writeFile(join(old, 'postgres-owner-password'), 'secret')
  expect(await refusal({ dataDir: old })).toMatch(/made by PostgreSQL 17.*brings PostgreSQL 18/)
})
