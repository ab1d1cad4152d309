import type { Pool } from 'pg'
import type { Options } from './options.js'
import { withoutIndex } from './without-index.js'

const LIKES_PER_POST = 5
/** So many of the newest posts are liked and passed on: what is older nobody counts here. */
const NEWEST = 100_000
const FOLLOWS_PER_PERSON = 25
/** One post in so many is passed on by somebody. */
const REPOSTED = 20

const PEOPLE = `
with made as (insert into users (id, email) select new_id(), 'member' || i || '@bench.example' from generate_series(1, $1::int) i returning id)
insert into profiles (user_id, handle, display_name, avatar_url)
select id, 'm_' || right(replace(id::text, '-', ''), 16), 'Member ' || right(id::text, 4), 'https://img.bench.example/' || id from made`

/** Everybody has a number; who follows and posts is dealt out by it, the same each time. */
const NUMBERED = `
create temp table people as
  select user_id as id, row_number() over (order by user_id) - 1 as no from profiles where user_id <> $1;`

const FOLLOWS = `
insert into followers (follower_id, followee_id)
select distinct a.id, b.id from people a cross join generate_series(1, $1::int) k
join people b on b.no = (hashint8(a.no * 1000 + k)::bigint & 2147483647) % (select count(*) from people) where a.id <> b.id`

const READER_FOLLOWS = `
insert into followers (follower_id, followee_id) select $1, id from people order by hashint8(no) limit $2`

/** A post a second, back from now, with ids that tell their time as those of the server do. */
const POSTS = `
with numbered as (
  select i, now() - make_interval(secs => $1::int - i) as at from generate_series(1, $1::int) i),
tracked as (select array_agg(id) as ids from (select id from tracks where visibility = 'PUBLIC' limit 20000) t),
made as (
  insert into posts (id, author_id, client_post_id, body, audience, track_id, created_at)
  select overlay(new_id()::text placing
      substr(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0'), 1, 8) || '-' || substr(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0'), 9, 4) from 1 for 13)::uuid,
    p.id, gen_random_uuid(), 'Take ' || i || ': the second verse is done, the drums come in half a bar earlier now. What do you think?',
    (case i % 10 when 0 then 'FOLLOWERS' else 'PUBLIC' end)::post_audience,
    case when i % 2 = 0 then ids[1 + i % greatest(array_length(ids, 1), 1)] end, at
  from numbered n cross join tracked join people p on p.no = (hashint8(n.i)::bigint & 2147483647) % (select count(*) from people)
  returning id, author_id)
insert into feed_entries (id, actor_id, post_id, author_id) select id, author_id, id, author_id from made`

const LIKES = `
insert into likes (post_id, user_id)
select p.id, q.id from (select id, row_number() over (order by id) as no from (select id from posts order by id desc limit ${NEWEST}) n) p cross join generate_series(1, $1::int) k
join people q on q.no = (hashint8(p.no * 100 + k)::bigint & 2147483647) % (select count(*) from people) on conflict do nothing`

const READER_LIKES = `insert into likes (post_id, user_id) select id, $1 from (select id from posts order by id desc limit ${NEWEST}) n where hashtext(id::text) % 7 = 0 on conflict do nothing`

const REPOSTS = `
with made as (
  insert into reposts (id, post_id, user_id)
  select new_id(), p.id, q.id from (select id, row_number() over (order by id desc) as no from (select * from posts order by id desc limit ${NEWEST}) n where audience = 'PUBLIC') p
  join people q on q.no = (hashint8(p.no)::bigint & 2147483647) % (select count(*) from people) where p.no % $1 = 0 on conflict do nothing returning id, post_id, user_id)
insert into feed_entries (id, actor_id, post_id, author_id) select m.id, m.user_id, m.post_id, p.author_id from made m join posts p on p.id = m.post_id`

const COUNTS = `
update posts p set like_count = l.count from (select post_id, count(*) as count from likes group by post_id) l where l.post_id = p.id;
update posts p set repost_count = r.count from (select post_id, count(*) as count from reposts group by post_id) r where r.post_id = p.id`

/** People who follow each other, post, like and pass on; the reader follows some of them. */
export async function seedNetwork(owner: Pool, readerId: string, { people, posts, follows }: Options): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query(PEOPLE, [people])
    await client.query(NUMBERED.replace('$1', `'${readerId}'`))
    await client.query(FOLLOWS, [FOLLOWS_PER_PERSON])
    await client.query(READER_FOLLOWS, [readerId, follows])
    await withoutIndex(client, 'posts_search', () => client.query(POSTS, [posts]))
    await client.query(LIKES, [LIKES_PER_POST])
    await client.query(READER_LIKES, [readerId])
    await client.query(REPOSTS, [REPOSTED])
    await client.query(COUNTS)
  } finally {
    client.release()
  }
  await owner.query('vacuum analyze')
}
