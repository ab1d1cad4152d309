import type { Api } from '../support/api.js'
import { make, type Person } from '../support/make.js'

export interface Creator extends Person { posts: string[] }

interface Given { to: string; by: string | null; at: string }

/** Who earns by posts, and what earns it, put there as it would stand. */
export function earning(api: Api) {
  /** A day of the month that is booked next. */
  const dayOf = async (number: number): Promise<string> =>
    (await api.sql('select (revenue_open_since() + $1::int)::text as day', [number - 1]))[0]!.day as string
  const openMonth = (): Promise<string> => dayOf(1)
  /** As if nothing had been booked for five years: there are enough months that are over. */
  const openLongAgo = () => api.sql("update revenue_months set month = month - interval '60 months'")

  /** Forgets all that was given and worked out, but what is booked in the ledger. */
  const reopen = () => api.sql(`delete from likes; delete from post_view_logs; delete from creator_months; delete from video_revenue; delete from revenue_bookings;
    delete from revenue_months where month > (select min(month) from revenue_months)`)

  /** Somebody who has just what it takes. */
  async function creator(): Promise<Creator> {
    const person = await make.person(api)
    await api.sql("update users set created_at = now() - interval '3 years' where id = $1", [person.userId])
    await api.sql('update profiles set like_count = 5000 where user_id = $1', [person.userId])
    const rows = await api.sql(
      "insert into posts (id, author_id, client_post_id, body, like_count) select new_id(), $1, new_id(), 'A post', 500 from generate_series(1, 20) returning id", [person.userId])
    return { ...person, posts: rows.map(({ id }) => id as string) }
  }

  const like = (given: Given[]) => api.sql(
    'insert into likes (post_id, user_id, created_at) select "to", by, at from jsonb_to_recordset($1) as l ("to" uuid, by uuid, at timestamptz) on conflict do nothing', [JSON.stringify(given)])
  const view = (given: Given[]) => api.sql(
    `insert into post_view_logs (post_id, day, viewer_key, viewer_id, at)
     select "to", (at at time zone 'UTC')::date, coalesce(uuid_send(by), uuid_send(gen_random_uuid())), by, at from jsonb_to_recordset($1) as l ("to" uuid, by uuid, at timestamptz) on conflict do nothing`, [JSON.stringify(given)])

  const calculate = async (month: string): Promise<{ creators: number; amount: string }> =>
    (await api.sqlAs('polyphony_system', null, 'select creators, amount from calculate_monthly_revenue($1::date)', [month]))[0] as never

  /** What is on somebody's account. */
  const balanceOf = async ({ userId }: Pick<Person, 'userId'>): Promise<number> =>
    Number((await api.sql("select coalesce(sum(balance), 0) as balance from ledger_accounts where kind = 'EARNINGS' and holder_id = $1", [userId]))[0]!.balance)
  return { dayOf, openMonth, openLongAgo, reopen, creator, like, view, calculate, balanceOf }
}
