import { randomUUID } from 'node:crypto'
import { boundTo } from '../../src/entities/monetization/withdrawal-details.js'
import type { Api } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'

export const SET_INFO = graphql(`mutation SetWithdrawalInfo($input: SetWithdrawalInfoInput!) { setWithdrawalInfo(input: $input) { method hint changedAt availableAt } }`)
export const REQUEST = graphql(`mutation RequestWithdrawal($input: RequestWithdrawalInput!) { requestWithdrawal(input: $input) { id amount state method hint decidedAt finishedAt } }`)
export const CANCEL = graphql(`mutation CancelWithdrawal($input: CancelWithdrawalInput!) { cancelWithdrawal(input: $input) { id state finishedAt } }`)
export const REVIEW = graphql(`mutation ReviewWithdrawal($input: ReviewWithdrawalInput!) { reviewWithdrawal(input: $input) { id state note user { handle } } }`)
export const PAID = graphql(`mutation MarkWithdrawalPaid($input: MarkWithdrawalPaidInput!) { markWithdrawalPaid(input: $input) { id state paymentReference } }`)
export const OWN = graphql(`
  query OwnWithdrawals($first: Int, $after: Cursor) {
    viewer {
      earningsBalance { available withdrawing }
      withdrawals(first: $first, after: $after) { nodes { id amount state method hint note paymentReference } pageInfo { hasNextPage endCursor } }
    }
  }
`)

export const IBAN = 'DE89370400440532013000'
export const usd = (amount: string) => ({ amount, currency: 'USD' })
export const asked = (amount: string, idempotencyKey: string = randomUUID()) => ({ input: { amount: usd(amount), idempotencyKey } })
/** What is done to a withdrawal, under a key of its own unless one is given. */
export const to = <More extends object>(withdrawalId: string, more: More, idempotencyKey: string = randomUUID()) => ({ input: { withdrawalId, idempotencyKey, ...more } })

/** Revenue as it is booked, in ten-thousandths of a dollar. */
export const earn = (api: Api, { userId }: Pick<Person, 'userId'>, units: number) =>
  api.sql("select post_transfer('REVENUE', server_account('CREATOR_SHARE', a), a, $2) from ledger_account('EARNINGS', $1) a", [userId, units])

/** Somebody with earnings, who has said long ago where they are paid. */
export async function creator(api: Api, units: number): Promise<Person> {
  const person = await make.person(api)
  const details = api.app.serving.keyring.seal(JSON.stringify({ holder: 'Ana Lee', iban: IBAN }), boundTo(person.userId))
  await api.sql("insert into withdrawal_info (user_id, method, details, hint, changed_at) values ($1, 'BANK_TRANSFER', $2, '…3000', now() - interval '73 hours')", [person.userId, details])
  if (units > 0) await earn(api, person, units)
  return person
}

/** What lies on somebody's accounts, and what was paid to them, by the ledger. */
export async function booksOf(api: Api, { userId }: Pick<Person, 'userId'>): Promise<{ earnings: number; withdrawals: number; paid: number }> {
  const [row] = await api.sql(
    `select coalesce(sum(balance) filter (where kind = 'EARNINGS'), 0)::float8 as earnings, coalesce(sum(balance) filter (where kind = 'WITHDRAWALS'), 0)::float8 as withdrawals,
       (select coalesce(-sum(e.amount), 0)::float8 from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
        where t.kind = 'WITHDRAWAL_PAID' and e.account_id in (select id from ledger_accounts where holder_id = $1)) as paid
     from ledger_accounts where holder_id = $1`, [userId])
  return row as { earnings: number; withdrawals: number; paid: number }
}

/** Accounts whose balance is not the sum of their entries, and transactions that do not sum to zero. */
export const wrongBooks = (api: Api) => api.sql(
  `select a.id::text from ledger_accounts a left join ledger_entries e on e.account_id = a.id group by a.id having a.balance <> coalesce(sum(e.amount), 0)
   union all select transaction_id::text from ledger_entries group by transaction_id having sum(amount) <> 0`)
