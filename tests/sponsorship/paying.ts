import { randomUUID } from 'node:crypto'
import { settleTopUp } from '../../src/jobs/sponsorship/settle-top-up.js'
import type { Api } from '../support/api.js'
import type { TestClient } from '../support/client.js'
import { graphql } from '../support/graphql/index.js'
import { jobContext } from '../support/job-context.js'
import type { Person } from '../support/make.js'
import { STRIPE_KEY, STRIPE_SECRET, StripeService } from '../support/stripe-service.js'

export const TOP_UP = graphql(`mutation TopUp($input: TopUpCreditsInput!) { topUpCredits(input: $input) { id amount state refunded disputed createdAt finishedAt clientSecret } }`)
export const TOP_UPS = graphql(`query TopUps($first: Int) { viewer { sponsorCredits { balance topUps(first: $first) { nodes { id amount state refunded disputed clientSecret } } transactions(first: 20) { nodes { kind amount } } } } }`)

export const usd = (amount: string) => ({ amount, currency: 'USD' })
export const payIn = (amount: string, idempotencyKey = randomUUID() as string) => ({ input: { amount: usd(amount), idempotencyKey } })

/** Settings of a server that takes payments by a Stripe of this machine, which is there once the file's tests begin. */
export function payingByStripe(): { settings: Record<string, string>; stripe: () => StripeService } {
  const settings: Record<string, string> = { PAYMENTS: 'stripe', STRIPE_SECRET_KEY: STRIPE_KEY, STRIPE_WEBHOOK_SECRET: STRIPE_SECRET }
  let service: StripeService
  beforeAll(async () => {
    service = await StripeService.start()
    settings.STRIPE_API_URL = service.url
  })
  afterAll(() => service.close())
  return { settings, stripe: () => service }
}

/** A top-up somebody has begun and not paid yet. */
export async function begun(client: TestClient, amount = '10'): Promise<{ id: string; clientSecret: string | null }> {
  const { data } = await client.run(TOP_UP, payIn(amount))
  return data!.topUpCredits
}

export const settle = (api: Api, topUpId: string): Promise<void> => settleTopUp.run(jobContext(api), { topUpId })

/** What is on somebody's accounts, in units: credits, and what they owe. */
export async function held(api: Api, { userId }: Pick<Person, 'userId'>): Promise<{ credits: number; debt: number }> {
  const [row] = await api.sql(
    `select coalesce(sum(balance) filter (where kind = 'SPONSOR_CREDITS'), 0)::int as credits, coalesce(-sum(balance) filter (where kind = 'SPONSOR_DEBT'), 0)::int as debt
     from ledger_accounts where holder_id = $1`, [userId])
  return row as { credits: number; debt: number }
}

/** What was moved for a top-up, in the order it was. */
export const booked = async (api: Api, topUpId: string): Promise<string[]> =>
  (await api.sql(
    `select t.kind || ' ' || a.kind || ' ' || e.amount as line from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
     join ledger_accounts a on a.id = e.account_id where t.subject_id = $1 and a.kind <> 'PAYMENTS' order by t.at, t.id, a.kind`, [topUpId])).map(({ line }) => line as string)

/** Every account is the sum of its entries, all of them together are nothing, and each top-up is what was booked of it. */
export async function expectBalancedBooks(api: Api): Promise<void> {
  const off = await api.sql(
    `select a.kind::text as what from ledger_accounts a where a.balance <> coalesce((select sum(amount) from ledger_entries e where e.account_id = a.id), 0)
     union all select 'all' from ledger_accounts having sum(balance) <> 0
     union all select 'top-up' from credit_top_ups t where t.paid - t.refunded - t.disputed <> coalesce((
       select sum(-e.amount) from ledger_transactions l join ledger_entries e on e.transaction_id = l.id join ledger_accounts a on a.id = e.account_id
       where l.subject_id = t.id and a.kind = 'PAYMENTS'), 0)`)
  expect(off).toEqual([])
}
