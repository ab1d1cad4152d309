import { Pool } from 'pg'
import { startBenchDatabase, type BenchDatabase } from '../bench-database.js'
import { wordAt, words } from '../generated-tracks.js'
import { signInListener } from '../listener.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { median, percentile } from '../statistics.js'
import { withoutIndex } from '../without-index.js'
import { conclude, type Scenario } from './scenario.js'

const SMALL = 10_000
const PEOPLE = 500
const WORDS_IN_A_POST = 12
const CALLS = 200
const MOST_GROWTH = 3

/** Words by Zipf's law: the r-th most common stands in every r-th place, about. */
const POSTS = `
with people as (
  insert into users (id, email) select new_id(), 'writer' || i || '@bench.example' from generate_series(1, ${PEOPLE}) i returning id),
shown as (insert into profiles (user_id, handle, display_name) select id, 'w_' || right(replace(id::text, '-', ''), 16), 'Writer' from people returning user_id),
writers as (select array_agg(user_id) as ids from shown)
insert into posts (id, author_id, client_post_id, body, audience, created_at)
select new_id(), ids[1 + i % ${PEOPLE}], gen_random_uuid(), (
    select string_agg(($2::text[])[floor(exp(random() * ln(cardinality($2::text[]))))::int + (w - w) + (i - i)], ' ') from generate_series(1, ${WORDS_IN_A_POST}) w),
  'PUBLIC', now() - make_interval(secs => $1::int - i)
from generate_series(1, $1::int) i cross join writers`

/** Common, middling and rare words, alone, together, unfinished, and one nobody has written. */
const queries = (): string[] => [
  wordAt(1), wordAt(2), wordAt(30), wordAt(300), wordAt(3_000), wordAt(30_000), `${wordAt(1)} ${wordAt(2)}`, `${wordAt(5)} ${wordAt(300)}`,
  `${wordAt(300)} ${wordAt(3_000)}`, wordAt(30).slice(0, 3), wordAt(3_000).slice(0, 4), `${wordAt(1)} ${wordAt(20_000)}`, 'nosuchword',
]

interface Written {
  viewer: Pool
  sessionId: string
}

async function write({ owner, urls }: BenchDatabase, count: number): Promise<Written> {
  const { sessionId } = await signInListener(owner)
  await withoutIndex(owner, 'posts_search', () => owner.query(POSTS, [count, words()]))
  await owner.query('vacuum analyze')
  const viewer = new Pool({ connectionString: urls.viewer, max: 1 })
  viewer.on('error', () => undefined)
  return { viewer, sessionId }
}

/** A search as a request makes it, in milliseconds. */
async function timed({ viewer, sessionId }: Written, query: string): Promise<number> {
  const client = await viewer.connect()
  try {
    const startedAt = performance.now()
    await client.query('begin read only')
    await client.query('select enter_session($1)', [sessionId])
    await client.query({ name: 'search', text: 'select json_agg(p.id) from search_posts($1, null, 21) p', values: [query] })
    await client.query('commit')
    return performance.now() - startedAt
  } finally {
    client.release()
  }
}

const p99 = (times: number[]): number => percentile(times.toSorted((a, b) => a - b), 99)

/** Both in turn, call for call, so that the machine's moods meet both. */
async function round(small: Written, large: Written, asked: string[], calls: number): Promise<[small: number[], large: number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let turn = 0; turn < calls; turn += 1) {
    for (const query of asked) {
      times[0].push(await timed(small, query))
      times[1].push(await timed(large, query))
    }
  }
  return times
}

/** Searches of posts among 10,000 and among a million of them. */
export const searchPosts: Scenario = async (options) => {
  const database = await startBenchDatabase()
  const opened: Pool[] = []
  try {
    const small = await write(database, SMALL)
    opened.push(small.viewer)
    const large = await write(await database.sibling('polyphony_bench_large'), options.rows)
    opened.push(large.viewer)
    const asked = queries()
    await round(small, large, asked, 5)
    const rounds: { small: number; large: number; ratio: number }[] = []
    for (let turn = 0; turn < options.rounds; turn += 1) {
      const [fewer, more] = (await round(small, large, asked, options.quick ? CALLS / 10 : CALLS / 2)).map(p99) as [number, number]
      rounds.push({ small: fewer, large: more, ratio: more / fewer })
    }
    console.log(table(['p99 of a search, ms', short(SMALL), short(options.rows), 'ratio'], rounds.map((each, index) => [`round ${index + 1}`, ...[each.small, each.large, each.ratio].map(short)])))
    const verdict: Verdict = { what: `p99 of a search of posts, ${short(options.rows)} / ${short(SMALL)}`, value: median(rounds.map(({ ratio }) => ratio)), limit: MOST_GROWTH, at: 'most' }
    await conclude('search-posts', [verdict], { options, rounds })
    return isKept(verdict)
  } finally {
    await Promise.all(opened.map((each) => each.end()))
    await database.close()
  }
}
