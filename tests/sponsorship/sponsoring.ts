import { randomUUID } from 'node:crypto'
import { graphql } from '../support/graphql/index.js'
import type { Api } from '../support/api.js'
import { make, type Person, type PersonOptions } from '../support/make.js'

export const usd = (amount: string) => ({ amount, currency: 'USD' })
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
export const today = (): string => new Date().toISOString().slice(0, 10)

const CREATE = graphql(`
  mutation CreateSponsored($input: CreateSponsoredPostInput!) {
    createSponsoredPost(input: $input) {
      id state budget spent left returned impressionPrice likePrice startsAt endsAt pacing frequencyCap reviewNote endedBy post { id }
      targeting { countries languages genres interests followersFrom followersTo }
    }
  }
`)
const REVIEW = graphql(`mutation ReviewSponsored($input: ReviewSponsoredPostInput!) { reviewSponsoredPost(input: $input) { id state endedBy reviewNote left returned stats(from: "2026-01-01", to: "2026-01-02") { days { day } } } }`)
const PAUSE = graphql(`mutation PauseSponsored($input: PauseSponsoredPostInput!) { pauseSponsoredPost(input: $input) { id state } }`)
const RESUME = graphql(`mutation ResumeSponsored($input: ResumeSponsoredPostInput!) { resumeSponsoredPost(input: $input) { id state } }`)
const END = graphql(`mutation EndSponsored($input: EndSponsoredPostInput!) { endSponsoredPost(input: $input) { id state endedBy left returned spent } }`)
const LOOK = graphql(`query LookSponsored($id: ID!) { sponsoredPost(id: $id) { id state endedBy budget spent left returned endedAt reviewNote post { id } } }`)

/** What sponsors and moderators do, through the API. */
export function sponsoring(api: Api) {
  const once = () => randomUUID() as string
  const create = (who: Person, postId: string, input: object = {}) =>
    api.as(who).run(CREATE, { input: { postId, budget: usd('10'), endsAt: inDays(10), idempotencyKey: once(), ...input } })
  const review = (who: Person, id: string, decision: string, input: object = {}) =>
    api.as(who).run(REVIEW, { input: { id, decision: decision as never, idempotencyKey: once(), ...input } })
  return {
    create, review,
    pause: (who: Person, id: string, idempotencyKey = once()) => api.as(who).run(PAUSE, { input: { id, idempotencyKey } }),
    resume: (who: Person, id: string, idempotencyKey = once()) => api.as(who).run(RESUME, { input: { id, idempotencyKey } }),
    end: (who: Person, id: string, idempotencyKey = once()) => api.as(who).run(END, { input: { id, idempotencyKey } }),
    look: (who: Person, id: string) => api.as(who).run(LOOK, { id }),
    /** Somebody with so many dollars to spend. */
    sponsor: async (dollars = 100, options: PersonOptions = {}): Promise<Person> => {
      const person = await make.person(api, options)
      await api.sql("select post_transfer('ADDED', server_account('ADJUSTMENTS', a), a, $2) from ledger_account('SPONSOR_CREDITS', $1) a", [person.userId, dollars * 10_000])
      return person
    },
    post: async (author: Person, columns: { audience?: string } = {}): Promise<string> => {
      const [row] = await api.sql('insert into posts (id, author_id, client_post_id, body, audience) values (new_id(), $1, new_id(), $2, $3) returning id', [author.userId, 'Hear this', columns.audience ?? 'PUBLIC'])
      return row!.id as string
    },
    /** A sponsored post a moderator has let through. */
    running: async (who: Person, postId: string, input: object = {}): Promise<string> => {
      const { id } = (await create(who, postId, input)).data!.createSponsoredPost
      await review(await make.person(api, { role: 'moderator' }), id, 'APPROVE')
      return id
    },
    charge: async (id: string, who: Pick<Person, 'userId'>, kind: 'IMPRESSION' | 'LIKE' = 'IMPRESSION'): Promise<boolean> =>
      (await api.sql('select charge_sponsored($1, $2, $3) as charged', [id, who.userId, kind]))[0]!.charged as boolean,
    credits: async (who: Pick<Person, 'userId'>): Promise<number> =>
      Number((await api.sql("select balance from ledger_accounts where kind = 'SPONSOR_CREDITS' and holder_id = $1", [who.userId]))[0]!.balance),
    /** Sponsored posts and days that say something else than the books or a recount do. */
    wrongSums: (): Promise<unknown[]> => api.sql(`
      select p.id, 'spent' as what, p.spent::text as says from sponsored_posts p
        where p.spent <> (select coalesce(sum(cost), 0) from sponsored_interactions where sponsored_post_id = p.id)
          or p.spent <> (select coalesce(sum(amount), 0) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
            where t.subject_id = p.id and t.kind in ('IMPRESSION', 'LIKE') and e.amount > 0)
      union all select p.id, 'account', a.balance::text from sponsored_posts p join ledger_accounts a on a.kind = 'SPONSORED_POST' and a.holder_id = p.id
        where a.balance <> p.budget - p.spent - p.returned
      union all select d.sponsored_post_id, 'day', to_jsonb(d)::text from sponsored_post_days d cross join lateral (
          select count(*) filter (where kind = 'IMPRESSION') as people, coalesce(sum(times) filter (where kind = 'IMPRESSION'), 0) as shown, count(*) filter (where kind = 'LIKE') as likes, sum(cost) as spent
          from sponsored_interactions i where i.sponsored_post_id = d.sponsored_post_id and i.day = d.day) i
        where (d.people, d.shown, d.likes, d.spent) is distinct from (i.people, i.shown, i.likes, i.spent)
      union all select a.id, a.kind::text, a.balance::text from ledger_accounts a where a.balance <> (select coalesce(sum(amount), 0) from ledger_entries where account_id = a.id)`),
  }
}
