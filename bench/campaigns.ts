import type { Pool } from 'pg'

/** What the reader says of themselves, for campaigns to aim at. */
const READER = `
insert into user_settings (user_id, country, language, interests) values ($1, 'DE', 'de', '{synths,vinyl}')`

/** Of people and posts of the network: half for everybody, the others aimed in five ways, most of them past the reader. */
const CAMPAIGNS = `
insert into sponsored_posts (id, sponsor_id, post_id, budget, impression_price, like_price, starts_at, ends_at, pacing, frequency_cap,
  countries, languages, genres, interests, followers_from, state)
select new_id(), p.author_id, p.id, 10000000, 20, 200, now() - interval '1 day', now() + interval '30 days', (case i % 3 when 0 then 'FAST' else 'EVEN' end)::sponsored_post_pacing, 20,
  case i % 10 when 0 then array['DE', 'AT'] when 1 then array['FR'] else '{}' end, case i % 10 when 2 then array['en', 'fr'] else '{}' end,
  case i % 10 when 3 then array['jazz'] else '{}' end, case i % 10 when 4 then array['drums'] else '{}' end,
  case i % 20 when 5 then 1000 end, 'PAUSED'
from (select *, row_number() over (order by hashtext(id::text)) as i from (select id, author_id from posts where audience = 'PUBLIC' order by id desc limit 50000) n
  where author_id <> $1 and author_id not in (select followee_id from followers where follower_id = $1)) p
where i <= $2`

/** So many sponsored posts by people the reader does not follow, paused until they are let run. */
export async function seedCampaigns(owner: Pool, readerId: string, count: number): Promise<void> {
  await owner.query(READER, [readerId])
  const { rowCount } = await owner.query(CAMPAIGNS, [readerId, count])
  if (rowCount !== count) throw new Error(`only ${rowCount} sponsored posts`)
}

/** All of them run, or none. */
export async function letCampaignsRun(owner: Pool, isRunning: boolean): Promise<void> {
  await owner.query('update sponsored_posts set state = $1', [isRunning ? 'ACTIVE' : 'PAUSED'])
  await owner.query('vacuum analyze sponsored_posts')
}
