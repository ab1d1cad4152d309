import type { Pool } from 'pg'

/** What a month consists of. */
export interface RevenueSize {
  creators: number
  postsOfEach: number
  /** Likes and views: one like for three views. */
  interactions: number
}

const LISTENERS = 100_000
/** The share of views nobody is signed in for. */
const ANONYMOUS = 0.3

/** Ids that can be computed from a number, so that nothing is looked up. */
const uuid = (kind: number, number: string): string => `('${kind.toString(16).padStart(8, '0')}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
const CREATOR = (number: string): string => uuid(1, number)
const LISTENER = (number: string): string => uuid(2, number)
const POST = (number: string): string => uuid(3, number)

/** Everybody may earn: as long here, as much liked and with as many posts as it takes. */
const PEOPLE = `
insert into users (id, email, created_at) select ${CREATOR('n')}, 'creator' || n || '@example.org', now() - interval '1 year' from generate_series(1, $1::int) n`
const LISTENING = `
insert into users (id, email) select ${LISTENER('n')}, 'listener' || n || '@example.org' from generate_series(1, ${LISTENERS}) n`
const PROFILES = `
insert into profiles (user_id, handle, display_name, search_name, like_count) select ${CREATOR('n')}, 'creator' || n, 'Creator', 'creator', 5000 from generate_series(1, $1::int) n`
const POSTS = `
insert into posts (id, author_id, client_post_id, body, like_count, created_at)
select ${POST('n')}, ${CREATOR('1 + n % $1::int')}, ${POST('n')}, repeat('What it says. ', 8), 10000 / $2::int, now() - interval '90 days' from generate_series(0, $1::int * $2::int - 1) n`

/** Some posts are far better known than others: by the law of Zipf and Mandelbrot, the best known is met in one of 8,000 interactions; neighbours on disk are not neighbours in fame. */
const ANY_POST = POST('((floor(1000 * exp(random() * ln(($2::int + 1000) / 1000.0)) - 1000)::bigint * 7919) % $2::int)::int')
const ANY_LISTENER = LISTENER('1 + floor(random() * ' + LISTENERS + ')::int')

/** $1 is the day, $2 how many posts there are, $3 how many rows. */
const LIKES_OF_DAY = `
insert into likes (post_id, user_id, created_at)
select distinct on (post_id, user_id) post_id, user_id, $1::timestamp at time zone 'UTC' + at from (
  select ${ANY_POST} as post_id, ${ANY_LISTENER} as user_id, random() * interval '86399 seconds' as at from generate_series(1, $3::int)) l`
const VIEWS_OF_DAY = `
insert into post_view_logs (post_id, day, viewer_key, viewer_id, at)
select distinct on (post_id, key) post_id, $1::date, key, viewer_id, $1::timestamp at time zone 'UTC' + at from (
  select post_id, viewer_id, coalesce(uuid_send(viewer_id), uuid_send(gen_random_uuid())) as key, at from (
    select ${ANY_POST} as post_id, case when random() >= ${ANONYMOUS} then ${ANY_LISTENER} end as viewer_id, random() * interval '86399 seconds' as at
    from generate_series(1, $3::int)) w) v`

/** A thousandth of whoever is about cheats, a hundredth of the posts is demonetized. */
const CHEATERS = `insert into user_cheat_status (user_id, status, checked_at) select ${LISTENER('n')}, 'CHEATING', now() from generate_series(1, ${LISTENERS}, 1000) n`
const DEMONETIZED = `update posts set is_demonetized = true where ('x' || right(id::text, 4))::bit(16)::int % 100 = 0`

const KEYS = ['likes', 'post_view_logs']
const INDEXES = `
select i.indrelid::regclass as relation, c.relname as name, pg_get_indexdef(i.indexrelid) as definition, pg_get_constraintdef(k.oid) as "constraint"
from pg_index i join pg_class c on c.oid = i.indexrelid left join pg_constraint k on k.conindid = i.indexrelid and k.contype = 'p'
where i.indrelid = any ($1::regclass[])`

interface Index { relation: string; name: string; definition: string; constraint: string | null }

/** Fills an empty database with a month that is over; each row as it would stand there, indexes built afterwards. */
export async function generateRevenue(owner: Pool, month: string, { creators, postsOfEach, interactions }: RevenueSize): Promise<void> {
  const client = await owner.connect()
  try {
    // Every reference is right by the way ids are made; to look each of them up would take longer than all the rest.
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'")
    await client.query(PEOPLE, [creators])
    await client.query(LISTENING)
    await client.query(PROFILES, [creators])
    await client.query(POSTS, [creators, postsOfEach])
    await client.query(DEMONETIZED)
    await client.query(CHEATERS)
    const { rows: indexes } = await client.query<Index>(INDEXES, [KEYS])
    for (const { relation, name, constraint } of indexes) await client.query(constraint ? `alter table ${relation} drop constraint ${name}` : `drop index ${name}`)
    const { rows: days } = await client.query<{ day: string }>("select day::date::text as day from generate_series($1::date, $1::date + interval '1 month' - interval '1 day', interval '1 day') day", [month])
    for (const { day } of days) {
      const given = [day, creators * postsOfEach, Math.ceil(interactions / days.length / 4)]
      await client.query(LIKES_OF_DAY, given)
      await client.query(VIEWS_OF_DAY, [given[0], given[1], (given[2] as number) * 3])
    }
    // A like stands once for each, on whichever day.
    await client.query('delete from likes l using (select post_id, user_id, min(ctid) as kept from likes group by 1, 2 having count(*) > 1) d where (l.post_id, l.user_id) = (d.post_id, d.user_id) and l.ctid <> d.kept')
    for (const { relation, name, definition, constraint } of indexes) await client.query(constraint ? `alter table ${relation} add constraint ${name} ${constraint}` : definition)
    await client.query('reset all')
    await client.query('vacuum (analyze)')
    await client.query('checkpoint')
  } finally {
    client.release(true)
  }
}
