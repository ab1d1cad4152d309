import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import type { SponsoredPostAudience, SponsoredPostDay, SponsoredPostStats } from '../../entities/sponsorship/sponsored-post-stats.js'
import { DomainError } from '../../errors/domain-error.js'

const DAY_MS = 86_400_000
const MOST_DAYS = 366

const DAYS =
  'select ($2::date + i)::text as day, coalesce(d.people, 0) as people, coalesce(d.shown, 0) as shown, coalesce(d.likes, 0) as likes, coalesce(d.spent, 0) as spent ' +
  'from generate_series(0, $3::date - $2::date) i left join sponsored_post_days d on d.sponsored_post_id = $1 and d.day = $2::date + i order by 1'

/** Both of one moment: the lists add up to the same. */
const STATS =
  `select (select coalesce(json_agg(d), '[]') from (${DAYS}) d) as days, (select coalesce(json_agg(a), '[]') from sponsored_audience($1, $2, $3) a) as audiences`

/** @throws DomainError DATE_RANGE_INVALID when the last day is before the first, or more than 365 days after it. */
export async function readStats({ loaders }: Context, id: string, from: string, to: string): Promise<SponsoredPostStats> {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (days < 1 || days > MOST_DAYS) throw new DomainError('DATE_RANGE_INVALID', { fields: [{ path: 'to', message: 'is before `from`, or more than 365 days after it' }] })
  const read = await loaders.pages.row<{ days: SponsoredPostDay[]; audiences: SponsoredPostAudience[] }>(prepared(STATS, [id, from, to]))
  const by = (dimension: string) => read!.audiences.filter((audience) => audience.dimension === dimension)
  return { days: read!.days, countries: by('COUNTRY'), languages: by('LANGUAGE'), followers: by('FOLLOWERS') }
}
