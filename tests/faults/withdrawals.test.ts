import { Client } from 'pg'
import { asked, booksOf, creator, PAID, REQUEST, REVIEW, to, wrongBooks } from '../monetization/withdrawing.js'
import { compile } from '../operations/server-process.js'
import { startApi } from '../support/api.js'
import { TestClient, type Reply } from '../support/client.js'
import { make, type Person } from '../support/make.js'
import { serversOf, type Server } from '../support/server.js'
import { until } from '../support/until.js'

const api = startApi()
beforeAll(compile)

const EARNED = 5_000_000
const [OPEN, APPROVED] = [16, 12]

const servers = serversOf(api)

async function start(): Promise<{ server: Server; as: (person: Person) => TestClient }> {
  const server = await servers({ ROLE: 'api' })
  return { server, as: ({ accessToken }) => new TestClient(() => server.url, accessToken) }
}

type Call = (as: (person: Person) => TestClient) => Promise<Reply<object>>

/** What is answered, as text; undefined where the server was gone before. */
const answerOf = async (call: Call, as: (person: Person) => TestClient): Promise<string | undefined> => {
  const reply = await call(as).catch(() => undefined)
  if (reply?.errors) throw new Error(JSON.stringify(reply.errors))
  return reply && JSON.stringify(reply.data)
}

const waiting = async (): Promise<number[]> =>
  (await api.sql("select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%request_withdrawal%'")).map(({ pid }) => pid as number)

test.each([
  ['goes on and ends', 'release', 1],
  ['ends without a trace', 'terminate', 0],
] as const)('a server killed with -9 in the midst of a withdrawal, whose transaction %s: asked again by its key, it has happened once', async (_what, then, kept) => {
  const ana = await creator(api, EARNED)
  const { server, as } = await start()
  const holder = new Client({ connectionString: api.config.DATABASE_URL })
  await holder.connect()
  await holder.query('begin')
  await holder.query("select from ledger_accounts where holder_id = $1 and kind = 'EARNINGS' for update", [ana.userId])
  const call: Call = (client) => client(ana).run(REQUEST, asked('100', 'mine'))
  const unanswered = answerOf(call, as)
  await until('it to wait', async () => (await waiting()).length === 1)
  const [pid] = await waiting()
  await server.kill()
  expect(await unanswered).toBeUndefined()
  if (then === 'terminate') await api.sql('select pg_terminate_backend($1)', [pid])
  await holder.query('commit')
  await holder.end()
  await until('its end', async () => (await api.sql('select from pg_stat_activity where pid = $1', [pid])).length === 0)
  expect(await api.sql('select state from withdrawal_requests where user_id = $1', [ana.userId])).toHaveLength(kept)

  const first = await answerOf(call, api.as)
  expect(await answerOf(call, api.as)).toBe(first)
  expect(await booksOf(api, ana)).toEqual({ earnings: EARNED - 1_000_000, withdrawals: 1_000_000, paid: 0 })
  expect(await wrongBooks(api)).toEqual([])
})

test('servers killed with -9 while withdrawals are requested, refused and paid: each happens once, and says so whoever asks again', async () => {
  const [ana, boss] = [await creator(api, EARNED), await make.person(api, { role: 'admin' })]
  const approved = await Promise.all(Array.from({ length: APPROVED }, async () => {
    const { id } = (await api.as(ana).run(REQUEST, asked('20'))).data!.requestWithdrawal
    await api.as(boss).run(REVIEW, to(id, { decision: 'APPROVE' as const }))
    return id
  }))
  const calls: Call[] = [
    ...Array.from({ length: OPEN }, (_, number): Call => (client) => client(ana).run(REQUEST, asked('10', `request ${number}`))),
    ...approved.map((id, number): Call => number % 3 === 0
      ? (client) => client(boss).run(REVIEW, to(id, { decision: 'REFUSE' as const }, `refuse ${number}`))
      : (client) => client(boss).run(PAID, to(id, { paymentReference: `SEPA ${number}` }, `pay ${number}`))),
  ].sort(() => Math.random() - 0.5)
  const known = new Map<Call, string>()
  for (const most of [1, 8, Infinity]) {
    const { server, as } = await start()
    let answered = 0
    await Promise.all(calls.map(async (call) => {
      const answer = await answerOf(call, as)
      if (answer === undefined) return
      expect(answer).toBe(known.get(call) ?? answer)
      known.set(call, answer)
      if ((answered += 1) === most) void server.kill()
    }))
    await server.kill()
  }
  expect(known.size).toBe(calls.length)
  expect(await api.sql('select state, count(*)::int as count from withdrawal_requests where user_id = $1 group by 1 order by 1', [ana.userId])).toEqual([
    { state: 'REQUESTED', count: OPEN }, { state: 'PAID', count: (APPROVED * 2) / 3 }, { state: 'REFUSED', count: APPROVED / 3 },
  ])
  const paid = 200_000 * ((APPROVED * 2) / 3)
  expect(await booksOf(api, ana)).toEqual({ earnings: EARNED - OPEN * 100_000 - paid, withdrawals: OPEN * 100_000, paid })
  expect(await wrongBooks(api)).toEqual([])
})
