import path from 'node:path'
import { Client } from 'pg'
import { DEMO_PASSWORD } from '../../src/demo/people.js'
import { copyTemplate, dropDatabase, TEST_SECRET } from '../support/database-server.js'
import { until } from '../support/until.js'
import { compile, startUntil, type ServerProcess } from './server-process.js'

const ownerUrl = process.env.POLYPHONY_TEST_OWNER_URL!
const name = `polyphony_test_first_${process.pid}`
let settings: Record<string, string>
let server: ServerProcess
let said: string
let url: string

beforeAll(async () => {
  compile()
  const urls = await copyTemplate(ownerUrl, name)
  settings = { NODE_ENV: 'development', SECRET: TEST_SECRET, DATA_DIR: path.join(process.env.POLYPHONY_TEST_DATA_DIR!, 'first-minute'), DATABASE_URL: urls.owner, DATABASE_POOL: '4' }
  ;({ process: server, said } = await startUntil('Ctrl-C stops it', settings))
  url = /GraphQL\s+(\S+)\/graphql/.exec(said)![1]!
})
afterAll(async () => {
  server.child.kill('SIGKILL')
  await server.ended
  await dropDatabase(ownerUrl, name)
})

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) })
  return (await response.json()) as { data: Record<string, never> }
}

async function count(table: string): Promise<number> {
  const client = new Client({ connectionString: settings.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(`select count(*)::int as count from ${table}`)
  await client.end()
  return rows[0].count
}

test('the message at start has a header that works', async () => {
  const [, token] = /Authorization: (Bearer \S+)/.exec(said)!
  expect(await ask('{ viewer { email } }', { authorization: token! })).toEqual({ data: { viewer: { email: 'demo@polyphony.example' } } })
})

test('and an account anybody can sign in with', async () => {
  expect(said).toContain(`demo@polyphony.example   password ${DEMO_PASSWORD}`)
  const { data } = await ask(`mutation { signIn(input: { email: "demo@polyphony.example", password: "${DEMO_PASSWORD}" }) { accessToken } }`)
  expect(data.signIn).toEqual({ accessToken: expect.any(String) })
})

test('the demo has people, tracks of every visibility, partial dates and plays that add up', async () => {
  expect(await count('users')).toBe(16)
  expect(await count("tracks where visibility = 'PUBLIC'")).toBeGreaterThan(90)
  expect(await count("tracks where visibility <> 'PUBLIC'")).toBeGreaterThan(3)
  expect(await count("tracks where release_precision in ('year', 'month')")).toBeGreaterThan(20)
  expect(await count('playbacks')).toBeGreaterThan(500)
  expect(await count('track_counters c where play_count <> (select count(*) from playbacks p where p.track_id = c.track_id)')).toBe(0)
})

test('health and metrics are where the message says, and the worker runs', async () => {
  await until('the worker to be well', async () => ((await (await fetch(`${url}/health/ready`)).json()) as { parts: { worker?: { status: string } } }).parts.worker?.status === 'ok')
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('graphql_operations_total')
})

test('a signal ends it in order, and at the next start the demo data is not put in again', async () => {
  const tracks = await count('tracks')
  server.child.kill('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
  ;({ process: server } = await startUntil('Ctrl-C stops it', settings))
  expect(await count('tracks')).toBe(tracks)
})
