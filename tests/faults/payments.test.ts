import { Client } from 'pg'
import { compile } from '../operations/server-process.js'
import { expectBalancedBooks, held, payIn, payingByStripe, TOP_UP } from '../sponsorship/paying.js'
import { startApi } from '../support/api.js'
import { TestClient } from '../support/client.js'
import { make, type Person } from '../support/make.js'
import { serversOf } from '../support/server.js'
import { until } from '../support/until.js'
import type { FakeIntent } from '../support/stripe-service.js'

const { settings, stripe } = payingByStripe()
const api = startApi(settings)
beforeAll(compile)
afterEach(() => expectBalancedBooks(api))

const servers = serversOf(api)

/** A server as a process of its own; with a worker in it only where `role` says so. */
const start = (role: 'api' | 'all' = 'api') =>
  servers({ ...settings, ROLE: role, AI_PROVIDER: 'off', WORKER_HEARTBEAT_SECONDS: '1', WORKER_GIVEN_UP_SECONDS: '2' })

/** Holds rows of the database as another transaction does, until it is let go; what waits for them is given up. */
async function holding(statement: string, values: unknown[]): Promise<{ isWaitedFor(): Promise<boolean>; letGo(): Promise<void> }> {
  const client = new Client({ connectionString: api.config.DATABASE_URL! })
  await client.connect()
  const { rows: [me] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  await client.query('begin')
  await client.query(statement, values)
  return {
    isWaitedFor: async () => (await api.sql('select from pg_stat_activity where $1 = any (pg_blocking_pids(pid))', [me!.pid])).length > 0,
    // A statement that was on its way when its client died is carried out or not; here it is not.
    letGo: async () => {
      await api.sql('select pg_terminate_backend(pid) from pg_stat_activity where $1 = any (pg_blocking_pids(pid))', [me!.pid])
      await client.end()
    },
  }
}

const topUpOf = async ({ userId }: Person) => (await api.sql('select id, provider_payment_id as payment, state from credit_top_ups where user_id = $1', [userId]))[0]
const asked = (url: string, { accessToken }: Person, input: ReturnType<typeof payIn>) => new TestClient(() => url, accessToken).run(TOP_UP, input)
const notify = (url: string, intent: FakeIntent) => fetch(`${url}/webhooks/stripe`, { method: 'POST', ...stripe().delivery(intent) })

test('killed with -9 while Stripe begins the payment, and again before that is written down: the key finds the one payment', async () => {
  const sponsor = await make.person(api)
  const input = payIn('10')
  const first = await start()
  stripe().trouble('create', 'HANG')
  void asked(first.url, sponsor, input).catch(() => undefined)
  await until('Stripe to have it', () => stripe().intents.find(({ metadata }) => metadata.userId === sponsor.userId))
  await first.kill()
  expect(await topUpOf(sponsor)).toMatchObject({ payment: null, state: 'PENDING' })

  const second = await start()
  const { id } = (await topUpOf(sponsor)) as { id: string }
  const row = await holding('select from credit_top_ups where id = $1 for update', [id])
  void asked(second.url, sponsor, input).catch(() => undefined)
  await until('somebody to wait for the row', row.isWaitedFor)
  await second.kill()
  await row.letGo()
  expect(await topUpOf(sponsor)).toMatchObject({ payment: null, state: 'PENDING' })

  const { data } = await asked(api.url, sponsor, input)
  expect(data!.topUpCredits).toMatchObject({ id, state: 'PENDING', clientSecret: stripe().intentOf(id).client_secret })
  expect(await topUpOf(sponsor)).toMatchObject({ payment: stripe().intentOf(id).id })
})

test('killed with -9 after the webhook, and again while the payment is booked: it is booked once', async () => {
  const sponsor = await make.person(api)
  const input = payIn('10')
  const first = await start()
  const { id } = (await asked(first.url, sponsor, input)).data!.topUpCredits
  stripe().pay(stripe().intentOf(id))
  expect((await notify(first.url, stripe().intentOf(id))).status).toBe(202)
  await first.kill()
  expect(await held(api, sponsor)).toEqual({ credits: 0, debt: 0 })

  const accounts = await holding("select from ledger_accounts where kind = 'PAYMENTS' for update", [])
  const second = await start('all')
  await until('somebody to wait for the accounts', accounts.isWaitedFor)
  await second.kill()
  await accounts.letGo()
  expect(await held(api, sponsor)).toEqual({ credits: 0, debt: 0 })

  // What the killed worker had begun is freed for the next one.
  const third = await start('all')
  await notify(third.url, stripe().intentOf(id))
  await until('it to be booked', async () => (await topUpOf(sponsor))!.state === 'SUCCEEDED')
  expect((await asked(third.url, sponsor, input)).data!.topUpCredits).toMatchObject({ id, state: 'SUCCEEDED', clientSecret: null })
  await until('its job to be done', async () => (await api.sql("select from graphile_worker.jobs where task_identifier = 'sponsorship/settle-top-up'")).length === 0)
  expect(await held(api, sponsor)).toEqual({ credits: 100000, debt: 0 })
  await third.kill()
})
