import { randomUUID } from 'node:crypto'
import type { Api } from '../support/api.js'
import type { Person } from '../support/make.js'

type Someone = Pick<Person, 'userId'>

export interface FeedEdge {
  cursor: string
  node: { id: string; post: { id: string }; sponsorship: { sponsoredPostId: string; token: string } | null }
}
export interface FeedPage {
  edges: FeedEdge[]
  pageInfo: { hasNextPage: boolean; startCursor: string | null; endCursor: string | null }
}

const FEED = `query ($first: Int, $after: Cursor) { homeFeed(first: $first, after: $after) {
  edges { cursor node { id post { id } sponsorship { sponsoredPostId token } } } pageInfo { hasNextPage startCursor endCursor } } }`

const POSTS = `
  with made as (
    insert into posts (id, author_id, client_post_id, body) select new_id(), $1, gen_random_uuid(), 'Item ' || i from generate_series(1, $2::int) i returning id, author_id)
  insert into feed_entries (id, actor_id, post_id, author_id) select id, author_id, id, author_id from made returning id`

/** What it is said to have spent is booked, too. */
const SPENT = `
  with day as (insert into sponsored_post_days (sponsored_post_id, day, spent) values ($1, (now() at time zone 'UTC')::date, $2))
  select post_transfer('IMPRESSION', a, server_account('SPONSORSHIP_INCOME', a), $2, $1) from ledger_account('SPONSORED_POST', $1) a`

/** What tests of sponsored posts do and look at. */
export function delivering(api: Api) {
  const posts = async ({ userId }: Someone, count: number): Promise<string[]> => (await api.sql(POSTS, [userId, count])).map(({ id }) => id as string).sort().reverse()
  return {
    /** So many of that person in feeds, the newest first. */
    posts,
    /** A sponsored post that runs for a day since half an hour ago, with its budget on its account; `columns` as in `sponsored_posts`. */
    campaign: async ({ userId }: Someone, columns: Record<string, unknown> = {}): Promise<{ id: string; postId: string }> => {
      const budget = columns.budget ?? 10_000
      const postId = columns.post_id ?? (await posts({ userId }, 1))[0]
      const row: Record<string, unknown> = {
        id: randomUUID(), sponsor_id: userId, post_id: postId, budget, impression_price: 20, like_price: 200, state: 'ACTIVE', pacing: 'FAST',
        starts_at: new Date(Date.now() - 1_800_000), ends_at: new Date(Date.now() + 84_600_000), ...columns,
      }
      const names = Object.keys(row)
      await api.sql(`insert into sponsored_posts (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row))
      await api.sql("select post_transfer('ADDED', server_account('ADJUSTMENTS', c), c, $2) from ledger_account('SPONSOR_CREDITS', $1) c", [userId, budget])
      await api.sql("select post_transfer('CAMPAIGN_FUNDED', ledger_account('SPONSOR_CREDITS', $1), ledger_account('SPONSORED_POST', $2), $3)", [userId, row.id, budget])
      if (columns.spent) await api.sql(SPENT, [row.id, columns.spent])
      return { id: row.id as string, postId: postId as string }
    },
    /** Nothing of what ran until now. */
    pauseAll: () => api.sql("update sponsored_posts set state = 'PAUSED' where state = 'ACTIVE'"),
    every: (items: number) => api.sql("update sponsorship_terms set value = $1 where name = 'FEED_ITEMS_PER_SPONSORED'", [items]),
    feed: async (who: Person, args: { first?: number; after?: string | null } = {}): Promise<FeedPage> => {
      const reply = await api.as(who).run<{ homeFeed: FeedPage }, object>(FEED, args)
      expect(reply).toSucceed()
      return reply.data!.homeFeed
    },
    record: (who: Person, tokens: string | string[]) =>
      api.as(who).run<{ recordSponsoredImpression: boolean[] }, object>('mutation ($input: RecordSponsoredImpressionInput!) { recordSponsoredImpression(input: $input) }', { input: { tokens } }),
  }
}

/** The ids of the sponsored posts on a page. */
export const sponsoredOn = ({ edges }: FeedPage): string[] => edges.flatMap(({ node }) => node.sponsorship?.sponsoredPostId ?? [])
