import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { calculateRevenue } from '../../src/jobs/monetization/calculate-revenue.js'
import { startApi } from '../support/api.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'
import { earning, type Creator } from './earning.js'

const api = startApi()
const { dayOf, openMonth, reopen, creator, like, view, calculate, balanceOf } = earning(api)

let ana: Creator
let eve: Person
/** What the month that is over brings, on three of its days. */
const BROUGHT = 33

beforeEach(async () => {
  await reopen()
  ana = await creator()
  eve = await make.person(api)
  for (const [index, day] of [await dayOf(1), await dayOf(15), await dayOf(28)].entries()) {
    const given = [{ to: ana.posts[index]!, by: eve.userId, at: `${day}T12:00:00Z` }]
    await like(given)
    await view(given)
  }
})

const runJob = (): Promise<void> => calculateRevenue.run(jobContext(api), {})
const booked = (month: string) => api.sql('select creators, amount::int from revenue_months where month = $1', [month])

/** Holds a table until whoever is at work waits for it, ends them as a kill would, and lets go. */
async function killedAt(table: string, work: () => Promise<unknown>): Promise<void> {
  const holder = new pg.Client({ connectionString: api.database.urls.owner })
  await holder.connect()
  await holder.query(`begin; lock table ${table} in share mode`)
  let isOver = false
  const failed = expect(work().finally(() => (isOver = true))).rejects.toThrow()
  const kill = "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query = 'select calculate_due_revenue() as count'"
  // Whoever else is at it, until all have given up.
  for (; !isOver; await sleep(20)) await api.sql(kill)
  await holder.query('rollback')
  await holder.end()
  await failed
}

test('the job works out every day, books the month and tells the creators, and has nothing to do a second time', async () => {
  const month = await openMonth()
  await runJob()
  expect(await booked(month)).toEqual([{ creators: 1, amount: BROUGHT }])
  expect(await balanceOf(ana)).toBe(BROUGHT)
  const told = () => api.sql("select event_count from notifications where user_id = $1 and kind = 'REVENUE_EARNED'", [ana.userId])
  expect(await told()).toEqual([{ event_count: 1 }])
  await runJob()
  expect([await balanceOf(ana), await told()]).toEqual([BROUGHT, [{ event_count: 1 }]])
})

test.each([
  ['what posts have earned is kept', 'video_revenue'], ['the month is summed up', 'creator_months'],
  ['accounts are opened', 'ledger_accounts'], ['it is put on them', 'ledger_entries'],
])('killed while %s, it goes on and books all of it once', async (_when, table) => {
  const month = await openMonth()
  await killedAt(table, runJob)
  expect(await booked(month)).toEqual([])
  expect(await balanceOf(ana)).toBe(0)
  await runJob()
  expect(await booked(month)).toEqual([{ creators: 1, amount: BROUGHT }])
  expect(await balanceOf(ana)).toBe(BROUGHT)
  const sums = 'select coalesce(sum(amount), 0)::int as units from'
  expect(await api.sql(`${sums} video_revenue union all ${sums} creator_months`)).toEqual([{ units: BROUGHT }, { units: BROUGHT }])
})

test('half of the creators are one step, and a month ends with one of its own', async () => {
  const month = await openMonth()
  const steps: unknown[] = []
  while ((await booked(month)).length === 0) {
    await api.sqlAs('polyphony_system', null, 'select calculate_due_revenue()')
    steps.push((await api.sql("select string_agg(part::text, ' ' order by part) as done from revenue_bookings where month = $1", [month]))[0]!.done)
  }
  expect(steps).toEqual(['0 2', '0 1 2 3', '0 1 2 3'])
})

test('creators of one part have theirs before the month is booked, once, and the others get theirs with it', async () => {
  const month = await openMonth()
  const ben = await creator()
  await view([{ to: ben.posts[0]!, by: eve.userId, at: `${await dayOf(9)}T12:00:00Z` }])
  const partOf = async ({ userId }: Creator) => (await api.sql('select revenue_part($1) as part', [userId]))[0]!.part as number
  const book = (parts: number[]) => api.sqlAs('polyphony_system', null, 'select book_revenue_parts($1, $2)', [month, parts])
  await book([await partOf(ana)])
  await book([await partOf(ana)])
  expect([await booked(month), await balanceOf(ana)]).toEqual([[], BROUGHT])
  await Promise.all([runJob(), calculate(month), calculate(month)])
  expect(await booked(month)).toEqual([{ creators: 2, amount: BROUGHT + 1 }])
  expect([await balanceOf(ana), await balanceOf(ben)]).toEqual([BROUGHT, 1])
})

test('asked for by four at once and again afterwards, a month is booked once', async () => {
  const month = await openMonth()
  const answers = await Promise.all([calculate(month), calculate(month), calculate(month), runJob()])
  expect(await calculate(month)).toEqual(answers[0])
  expect(await balanceOf(ana)).toBe(BROUGHT)
})

test('a month that is not over, or not the next, is not worked out', async () => {
  await api.sql('insert into revenue_months (month, creators, amount) select revenue_open_since(), 0, 0')
  const month = await openMonth()
  await expect(calculate(month)).rejects.toThrow('that is not over')
  await expect(calculate('2001-01-01')).rejects.toThrow('is not the month that is booked next')
  await expect(api.sqlAs('polyphony_system', null, "select book_revenue_parts($1, '{0}')", [month])).rejects.toThrow('that is not over')
  await runJob()
  expect(await booked(month)).toEqual([])
})
