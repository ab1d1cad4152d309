import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { compile } from '../operations/server-process.js'
import { delivering } from '../sponsorship/delivering.js'
import { inDays, sponsoring, usd } from '../sponsorship/sponsoring.js'
import { startApi } from '../support/api.js'
import { TestClient, type Reply } from '../support/client.js'
import { make, type Person } from '../support/make.js'
import { serversOf } from '../support/server.js'

const api = startApi()
const start = serversOf(api)
const { campaign, every, feed, posts } = delivering(api)
const { credits, post, sponsor } = sponsoring(api)
beforeAll(compile)

type Call = (as: (person: Person) => TestClient) => Promise<Reply<object>>

const CREATE = 'mutation ($input: CreateSponsoredPostInput!) { createSponsoredPost(input: $input) { id budget left } }'
const END = 'mutation ($input: EndSponsoredPostInput!) { endSponsoredPost(input: $input) { id state spent returned } }'
const SEE = 'mutation ($input: RecordSponsoredImpressionInput!) { recordSponsoredImpression(input: $input) }'

const waiting = async (): Promise<number[]> =>
  (await api.sql("select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).map(({ pid }) => pid as number)

/** Three that move credits: one is about to fund, one to see and one to end a sponsored post. */
async function scene() {
  const [funding, shower, ending, viewer] = [await sponsor(10), await make.person(api), await make.person(api), await make.person(api)]
  await every(1)
  await posts(viewer, 4)
  const [shown, ended] = [await campaign(shower), await campaign(ending)]
  const { edges } = await feed(viewer, { first: 10 })
  const { token } = edges.find(({ node }) => node.sponsorship?.sponsoredPostId === shown.id)!.node.sponsorship!
  const create = { postId: await post(funding), budget: usd('4'), endsAt: inDays(5), idempotencyKey: 'fund' }
  const calls: Call[] = [
    (as) => as(funding).run(CREATE, { input: create }),
    (as) => as(viewer).run(SEE, { input: { tokens: [token] } }),
    (as) => as(ending).run(END, { input: { id: ended.id, idempotencyKey: 'end' } }),
  ]
  return { funding, ending, shown, ended, calls }
}

test.each([
  ['go on and end', 'release'],
  ['end without a trace', 'terminate'],
] as const)('a server killed with -9 while a budget is funded, spent and given back, whose transactions %s: asked again, each has happened once', async (_what, then) => {
  const { funding, ending, shown, ended, calls } = await scene()
  const server = await start({ ROLE: 'api' })
  const holder = new Client({ connectionString: api.config.DATABASE_URL })
  await holder.connect()
  await holder.query('begin')
  await holder.query("select from ledger_accounts where holder_id = $1 and kind = 'SPONSOR_CREDITS' for update", [funding.userId])
  await holder.query('select from sponsored_posts where id = any ($1) for update', [[shown.id, ended.id]])
  const unanswered = calls.map((call) => call(({ accessToken }) => new TestClient(() => server.url, accessToken)).catch(() => undefined))
  while ((await waiting()).length < calls.length) await sleep(10)
  const pids = await waiting()
  await server.kill()
  expect(await Promise.all(unanswered)).toEqual([undefined, undefined, undefined])
  if (then === 'terminate') await api.sql('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [pids])
  await holder.query('commit')
  await holder.end()
  while ((await api.sql('select from pg_stat_activity where pid = any ($1)', [pids])).length > 0) await sleep(10)
  const happened = then === 'release' ? 1 : 0
  expect(await api.sql("select from ledger_transactions where kind in ('IMPRESSION', 'CAMPAIGN_RETURNED') and subject_id = any ($1)", [[shown.id, ended.id]])).toHaveLength(2 * happened)

  const [funded, seen, returned] = await Promise.all(calls.map((call) => call(api.as)))
  expect(seen).toMatchObject({ data: { recordSponsoredImpression: [happened === 0] } })
  for (const [index, first] of [[0, funded], [2, returned]] as const) expect(await calls[index]!(api.as)).toMatchObject({ data: first!.data })
  expect(await calls[1]!(api.as)).toMatchObject({ data: { recordSponsoredImpression: [false] } })
  expect(await credits(funding)).toBe(60_000)
  expect(await credits(ending)).toBe(10_000)
  expect(await api.sql('select spent::int from sponsored_posts where id = $1', [shown.id])).toEqual([{ spent: 20 }])
  expect(await api.sql('select * from ledger_differences()')).toEqual([])
})
