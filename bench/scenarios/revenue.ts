import { Pool } from 'pg'
import { SYSTEM_ROLE } from '../../src/db/roles.js'
import { startBenchDatabase, type BenchDatabase } from '../bench-database.js'
import { generateRevenue, type RevenueSize } from '../generated-revenue.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { median } from '../statistics.js'
import { conclude, type Scenario } from './scenario.js'

const WHOLE: RevenueSize = { creators: 100_000, postsOfEach: 20, interactions: 10_000_000 }
const TENTH: RevenueSize = { creators: 10_000, postsOfEach: 20, interactions: 1_000_000 }
const LEAST_PER_SECOND = 200_000
/** As the job does it. */
const AT_ONCE = 2
const MOST_CALLS = 200

interface Run { interactions: number; creators: number; bookSeconds: number; tellSeconds: number; calls: string[][] }

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** Every function of ours a whole month has called, and how often: none of them once for each row. */
const CALLS = `select funcname as name, calls::text as calls, round(self_time::numeric)::text as ms from pg_stat_user_functions where schemaname = 'public' and calls > 0 order by calls desc, funcname`
/** Makes ids for rows that are booked, and looks nothing up. */
const OF_ROWS = ['new_id', 'viewer_id']

/** A month that is booked is opened again, as if it had never been. */
const REOPEN = `
set session_replication_role = replica;
truncate ledger_entries, ledger_transactions, creator_months, video_revenue, revenue_bookings, notifications, notification_actors, channel_events, channels cascade;
delete from ledger_accounts where kind = 'EARNINGS';
update ledger_accounts set balance = 0, entry_count = 0;
delete from revenue_months where month > (select min(month) from revenue_months);
reset session_replication_role;
vacuum ledger_accounts;
checkpoint`

async function calculate({ owner, urls }: BenchDatabase): Promise<Run> {
  for (const statement of REOPEN.split(';\n')) await owner.query(statement)
  const system = new Pool({ connectionString: urls.system, max: AT_ONCE })
  system.on('error', () => undefined)
  const step = async (): Promise<number> => (await system.query<{ count: number }>('select calculate_due_revenue() as count')).rows[0]!.count
  const is = async (what: string): Promise<boolean> => (await owner.query<{ is: boolean }>(`select ${what} as is`)).rows[0]!.is
  const month = (await owner.query<{ month: string }>('select revenue_open_since()::text as month')).rows[0]!.month
  try {
    const until = (end: string): Promise<number> => seconds(() => Promise.all(Array.from({ length: AT_ONCE }, async () => {
      while (!(await is(end)) && (await step()) > 0);
    })))
    await owner.query('select pg_stat_reset()')
    const bookSeconds = await until(`revenue_open_since() > '${month}'`)
    await Promise.all(Array.from({ length: AT_ONCE }, () => system.query('select pg_stat_force_next_flush() from pg_sleep(0.05)')))
    const calls = (await owner.query<{ name: string; calls: string; ms: string }>(CALLS)).rows.map(({ name, calls: count, ms }) => [name, count, ms])
    const tellSeconds = await seconds(async () => {
      while ((await step()) > 0);
    })
    const { rows } = await owner.query<{ interactions: string; creators: string }>(
      'select (select sum(likes + views) from creator_months) as interactions, (select sum(creators) from revenue_months) as creators')
    return { interactions: Number(rows[0]!.interactions), creators: Number(rows[0]!.creators), bookSeconds, tellSeconds, calls }
  } finally {
    await system.end()
  }
}

/** What was paid, recounted from what was given in another way; the books must say the same. */
const RECOUNT = `
with given as (
  select p.author_id, count(*) * 10 as units from likes l join posts p on p.id = l.post_id left join user_cheat_status c on c.user_id = l.user_id
    where not p.is_demonetized and c.user_id is null and p.author_id <> l.user_id group by 1
  union all
  select p.author_id, count(*) from post_view_logs v join posts p on p.id = v.post_id left join user_cheat_status c on c.user_id = v.viewer_id
    where not p.is_demonetized and c.user_id is null and p.author_id is distinct from v.viewer_id group by 1),
paid as (select author_id, sum(units) as units from given group by 1),
earnings as (select holder_id, balance from ledger_accounts where kind = 'EARNINGS')
select count(*)::int as wrong from paid p full join earnings e on e.holder_id = p.author_id where p.units is distinct from e.balance`

/** A month of likes and views becomes revenue: worked out and booked for two halves of the creators at once, and told of. */
export const revenue: Scenario = async (options) => {
  const database = await startBenchDatabase()
  try {
    // For those who connect from now on.
    await database.owner.query(`alter role ${SYSTEM_ROLE} in database ${database.name} set track_functions = 'all'`)
    const { rows } = await database.owner.query<{ month: string }>('select revenue_open_since()::text as month')
    const size = options.quick ? TENTH : WHOLE
    console.log(`generated in ${short(await seconds(() => generateRevenue(database.owner, rows[0]!.month, size)))} s`)
    const runs: Run[] = []
    for (let round = 0; round < options.rounds; round += 1) runs.push(await calculate(database))
    const { rows: [recount] } = await database.owner.query<{ wrong: number }>(RECOUNT)
    if (recount!.wrong > 0) throw new Error(`${recount!.wrong} accounts hold something else than was given`)
    console.log(table(['', 'interactions', 'creators', 'booking s', 'interactions/s', 'telling s'], runs.map(row)))
    console.log(table(['called in the last round, up to the booking', 'times', 'ms of its own'], runs.at(-1)!.calls))
    const calls = Math.max(...runs.at(-1)!.calls.filter(([name]) => !OF_ROWS.includes(name!)).map(([, count]) => Number(count)))
    const verdicts: Verdict[] = [
      { what: 'Interactions per second, to the end of the booking', value: median(runs.map(rate)), limit: LEAST_PER_SECOND, at: 'least' },
      { what: 'Calls of any one function', value: calls, limit: MOST_CALLS, at: 'most' },
    ]
    await conclude('revenue', verdicts, { options, size, runs })
    return verdicts.every(isKept)
  } finally {
    await database.close()
  }
}

const rate = ({ interactions, bookSeconds }: Run): number => interactions / bookSeconds

const row = (run: Run, index: number): string[] =>
  [`round ${index + 1}`, ...[run.interactions, run.creators, run.bookSeconds, rate(run), run.tellSeconds].map(short)]
