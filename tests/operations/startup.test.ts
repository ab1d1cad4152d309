import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { copyTemplate, dropDatabase, TEST_SECRET } from '../support/database-server.js'
import { oldPostgres } from './old-postgres.js'
import { compile, startProcess, type Ended } from './server-process.js'

const ownerUrl = process.env.POLYPHONY_TEST_OWNER_URL!
const name = `polyphony_test_startup_${process.pid}`
const OUTSIDE = { SECRET: TEST_SECRET, DATA_DIR: path.join(process.env.POLYPHONY_TEST_DATA_DIR!, 'startup') }
let folder: string
let databaseUrl: string
const servers: Server[] = []

const portOf = (server: Server): number => (server.address() as AddressInfo).port
const opened = (server: Server): Promise<Server> => new Promise((resolve) => servers.push(server.listen(0, '127.0.0.1', () => resolve(server))))
const run = (settings: Record<string, string>): Promise<Ended> => startProcess(settings).ended

/** What every refusal to start is: one line on stderr, exit code 1, no stack. */
function expectOneLine({ code, stdout, stderr }: Ended, line: RegExp): void {
  expect(stderr).toMatch(line)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stdout).not.toMatch(/\n\s+at /)
  expect(code).toBe(1)
}

beforeAll(async () => {
  compile()
  folder = await mkdtemp(path.join(tmpdir(), 'polyphony-startup-'))
  databaseUrl = (await copyTemplate(ownerUrl, name)).owner
})
afterAll(async () => {
  servers.forEach((server) => server.close())
  await rm(folder, { recursive: true, force: true })
  await dropDatabase(ownerUrl, name)
})

test('a setting that is refused is named', async () => {
  expectOneLine(await run({ PORT: 'http' }), /^Setting PORT is refused: /)
})

test('production says which settings it lacks', async () => {
  expectOneLine(await run({ NODE_ENV: 'production', DATA_DIR: folder }), /^Production needs these settings: SECRET .*JWT_PRIVATE_KEY .*MESSAGE_KEYS .*DATABASE_URL/)
})

test('a data folder that cannot be written is named', async () => {
  const file = path.join(folder, 'a-file')
  await writeFile(file, '')
  expectOneLine(await run({ DATA_DIR: path.join(file, 'data') }), /^The data folder .*a-file\/data cannot be written/)
})

test('data of another major version of PostgreSQL is told from ours', async () => {
  const dataDir = path.join(folder, 'old')
  await mkdir(path.join(dataDir, 'postgres'), { recursive: true })
  await writeFile(path.join(dataDir, 'postgres', 'PG_VERSION'), '14\n')
  await writeFile(path.join(dataDir, 'postgres-owner-password'), 'x')
  expectOneLine(await run({ DATA_DIR: dataDir }), /was made by PostgreSQL 14/)
})

test('a database nobody listens for is told without the password', async () => {
  const closed = await opened(createServer())
  const port = portOf(closed)
  await new Promise((resolve) => closed.close(resolve))
  const ended = await run({ ...OUTSIDE, DATABASE_URL: `postgres://ana:hunter2@127.0.0.1:${port}/music` })
  expectOneLine(ended, /^The database "music" at 127\.0\.0\.1:\d+ cannot be reached as ana: nothing listens there\.$/m)
  expect(ended.stderr).not.toContain('hunter2')
})

test('a PostgreSQL older than 15 is refused', async () => {
  const server = await opened(oldPostgres(140_011))
  expectOneLine(await run({ ...OUTSIDE, DATABASE_URL: `postgres://ana@127.0.0.1:${portOf(server)}/music` }), /^Polyphony needs PostgreSQL 15 or later \(this is 14\)\.$/m)
})

test('a database that was not set up says what it lacks and which command brings it', async () => {
  const bare = new URL(databaseUrl)
  bare.pathname = '/postgres'
  expectOneLine(await run({ ...OUTSIDE, DATABASE_URL: bare.href }), /^The database lacks the extension .*: run `npm run db:setup`\.$/m)
})

test('another SECRET than the database was set up with is told as that', async () => {
  expectOneLine(await run({ ...OUTSIDE, SECRET: 'another secret, long enough to be one', DATABASE_URL: databaseUrl }), /^The role polyphony_\w+ has another password than SECRET makes for it: /)
})

test('requests do not run as somebody policies do not bind', async () => {
  expectOneLine(await run({ ...OUTSIDE, DATABASE_URL: databaseUrl, DATABASE_VIEWER_URL: databaseUrl }), /may bypass row-level security/)
})

test('a port that is taken is named', async () => {
  const port = String(portOf(await opened(createServer())))
  expectOneLine(await run({ ...OUTSIDE, DATABASE_URL: databaseUrl, PORT: port, LOG_LEVEL: 'error' }), new RegExp(`^Port ${port} is taken`))
})
