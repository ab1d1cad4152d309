import { randomUUID } from 'node:crypto'
import { impressionToken } from '../../src/paging/impression-token.js'
import { asked, booksOf, creator, PAID, REQUEST, REVIEW, to } from '../monetization/withdrawing.js'
import { delivering } from '../sponsorship/delivering.js'
import { begun, held, payIn, settle, TOP_UP } from '../sponsorship/paying.js'
import { inDays, sponsoring, usd } from '../sponsorship/sponsoring.js'
import type { Api } from '../support/api.js'
import { TestClient } from '../support/client.js'
import { make, type Person } from '../support/make.js'
import type { StripeService } from '../support/stripe-service.js'

/** One thing that moves money, asked of a server by its address and with more headers; what was answered. */
export type Ask = (url: string, headers: Record<string, string>) => Promise<unknown>

export interface Scene {
  ask: Ask
  /** What is answered once it was answered; without it the same. */
  thereafter?: unknown
  /** That it has happened once, when this was answered in the end. */
  check(answer: never): Promise<void>
}

/** A scene of its own each time. Those of one process are numbered, and no two of them meet on an account of the server. */
export type Killable = (number: number) => Promise<Scene>

const CREATE = 'mutation ($input: CreateSponsoredPostInput!) { createSponsoredPost(input: $input) { id budget left } }'
const END = 'mutation ($input: EndSponsoredPostInput!) { endSponsoredPost(input: $input) { id state spent returned } }'
const SEE = 'mutation ($input: RecordSponsoredImpressionInput!) { recordSponsoredImpression(input: $input) }'
const STRIPES = 16
/** So many of a kind in one process. */
export const AT_ONCE = STRIPES / 2
const EARNED = 5_000_000

/** All that moves money by a request. */
export const killables = (api: Api, stripe: () => StripeService): Record<string, Killable> =>
  ({ ...payments(api, stripe), ...budgets(api), ...impressions(api), ...withdrawals(api) })

const asking = ({ accessToken }: Person, query: object | string, variables: object): Ask => async (url, headers) => {
  const { data, errors } = await new TestClient(() => url, accessToken).run<object, object>(query as string, variables, headers)
  if (errors) throw new Error(JSON.stringify(errors))
  return Object.values(data!)[0]
}

/** Opens an account that moves money with this one of the server's. */
const openAccount = (api: Api, kind: string, holderId: string, number: number) => api.sql(
  `insert into ledger_accounts (id, kind, holder_id) select id, $1::ledger_account_kind, $2 from (select gen_random_uuid() as id from generate_series(1, 1000)) i
   where abs(uuid_hash(id) % ${STRIPES}) = $3 limit 1`, [kind, holderId, number])

const movements = (api: Api, kind: string, subjectId: string) =>
  api.sql('select from ledger_transactions where kind = $1::ledger_transaction_kind and subject_id = $2', [kind, subjectId])

function payments(api: Api, stripe: () => StripeService): Record<string, Killable> {
  return {
    'begin a payment': async () => {
      const person = await make.person(api)
      return {
        ask: asking(person, TOP_UP, payIn('10')),
        check: async (answer: { id: string; clientSecret: string }) => {
          const intent = stripe().intentOf(answer.id)
          expect(stripe().intents.filter(({ metadata }) => metadata.userId === person.userId)).toEqual([intent])
          expect(await api.sql('select id, state, provider_payment_id as payment from credit_top_ups where user_id = $1', [person.userId])).toEqual([{ id: answer.id, state: 'PENDING', payment: intent.id }])
          expect(answer.clientSecret).toBe(intent.client_secret)
          stripe().pay(intent)
          await settle(api, answer.id)
          expect(await held(api, person)).toEqual({ credits: 100_000, debt: 0 })
        },
      }
    },
    'ask again once it is paid': async () => {
      const person = await make.person(api)
      const input = payIn('10')
      const { id } = (await api.as(person).run(TOP_UP, input)).data!.topUpCredits
      stripe().pay(stripe().intentOf(id))
      return {
        ask: asking(person, TOP_UP, input),
        check: async (answer: object) => {
          expect(answer).toMatchObject({ id, state: 'SUCCEEDED', clientSecret: null })
          expect(await held(api, person)).toEqual({ credits: 100_000, debt: 0 })
        },
      }
    },
    'hear that it is paid': async () => {
      const person = await make.person(api)
      const { id } = await begun(api.as(person))
      const intent = stripe().intentOf(id)
      stripe().pay(intent)
      const { headers: signed, body } = stripe().delivery(intent)
      return {
        ask: async (url, headers) => (await fetch(`${url}/webhooks/stripe`, { method: 'POST', headers: { ...signed, ...headers }, body })).status,
        check: async (answer: number) => {
          expect(answer).toBe(202)
          expect(await api.sql("select from graphile_worker.jobs where key = 'top-up:' || $1", [id])).toHaveLength(1)
          await settle(api, id)
          expect(await held(api, person)).toEqual({ credits: 100_000, debt: 0 })
        },
      }
    },
  }
}

function budgets(api: Api): Record<string, Killable> {
  const { campaign } = delivering(api)
  const { charge, credits, post, sponsor } = sponsoring(api)
  return {
    'fund a sponsored post': async () => {
      const who = await sponsor(10)
      return {
        ask: asking(who, CREATE, { input: { postId: await post(who), budget: usd('4'), endsAt: inDays(5), idempotencyKey: 'fund' } }),
        check: async (answer: { id: string }) => {
          expect(await api.sql('select id, budget::int, spent::int from sponsored_posts where sponsor_id = $1', [who.userId])).toEqual([{ id: answer.id, budget: 40_000, spent: 0 }])
          expect(await movements(api, 'CAMPAIGN_FUNDED', answer.id)).toHaveLength(1)
          expect(await credits(who)).toBe(60_000)
        },
      }
    },
    'end a sponsored post': async () => {
      const who = await make.person(api)
      const { id } = await campaign(who)
      expect(await charge(id, await make.person(api))).toBe(true)
      return {
        ask: asking(who, END, { input: { id, idempotencyKey: 'end' } }),
        check: async (answer: object) => {
          expect(answer).toMatchObject({ id, state: 'ENDED' })
          expect(await movements(api, 'CAMPAIGN_RETURNED', id)).toHaveLength(1)
          expect(await credits(who)).toBe(9_980)
        },
      }
    },
  }
}

function impressions(api: Api): Record<string, Killable> {
  const { campaign } = delivering(api)
  const { credits } = sponsoring(api)
  async function impression(number: number, key?: string): Promise<Scene> {
    const viewer = await make.person(api)
    const id = randomUUID()
    await openAccount(api, 'SPONSORED_POST', id, number)
    // The last that can be paid for ends it.
    const who = await make.person(api)
    await campaign(who, { id, budget: key ? 30 : 10_000 })
    const ask = asking(viewer, SEE, { input: { tokens: [impressionToken(api.app.serving.cursors, viewer.userId, id)] } })
    return {
      ...(key === undefined && { thereafter: [false] }),
      ask: (url, headers) => ask(url, { ...headers, ...(key && { 'idempotency-key': key }) }),
      check: async (answer: [boolean]) => {
        if (key) expect(answer).toEqual([true])
        expect(await api.sql('select spent::int, returned::int from sponsored_posts where id = $1', [id])).toEqual([{ spent: 20, returned: key ? 10 : 0 }])
        expect(await credits(who)).toBe(key ? 10 : 0)
        expect(await movements(api, 'IMPRESSION', id)).toHaveLength(1)
      },
    }
  }
  return {
    'charge an impression': (number) => impression(number),
    // Those without a key have the first half of the server's accounts.
    'charge the last impression under a key': (number) => impression(number + AT_ONCE, 'see'),
  }
}

function withdrawals(api: Api): Record<string, Killable> {
  const admin = (): Promise<Person> => make.person(api, { role: 'admin' })

  async function requested(number: number): Promise<{ ana: Person; id: string }> {
    const ana = await creator(api, EARNED)
    await openAccount(api, 'WITHDRAWALS', ana.userId, number)
    const { id } = (await api.as(ana).run(REQUEST, asked('20'))).data!.requestWithdrawal
    return { ana, id }
  }

  const decided = (state: string, books: { earnings: number; withdrawals: number; paid: number }, ask: (boss: Person, id: string) => Ask): Killable => async (number) => {
    const { ana, id } = await requested(number)
    if (state !== 'APPROVED') await api.as(await admin()).run(REVIEW, to(id, { decision: 'APPROVE' as const }))
    return {
      ask: ask(await admin(), id),
      check: async (answer: { id: string; state: string }) => {
        expect(answer).toMatchObject({ id, state })
        expect(await api.sql('select state from withdrawal_requests where user_id = $1', [ana.userId])).toEqual([{ state }])
        expect(await booksOf(api, ana)).toEqual(books)
      },
    }
  }

  return {
    'request a withdrawal': async () => {
      const ana = await creator(api, EARNED)
      return {
        ask: asking(ana, REQUEST, asked('20', 'mine')),
        check: async (answer: { id: string }) => {
          expect(await api.sql('select id, state from withdrawal_requests where user_id = $1', [ana.userId])).toEqual([{ id: answer.id, state: 'REQUESTED' }])
          expect(await booksOf(api, ana)).toEqual({ earnings: EARNED - 200_000, withdrawals: 200_000, paid: 0 })
        },
      }
    },
    'approve a withdrawal': decided('APPROVED', { earnings: EARNED - 200_000, withdrawals: 200_000, paid: 0 }, (boss, id) => asking(boss, REVIEW, to(id, { decision: 'APPROVE' as const }))),
    'refuse a withdrawal': decided('REFUSED', { earnings: EARNED, withdrawals: 0, paid: 0 }, (boss, id) => asking(boss, REVIEW, to(id, { decision: 'REFUSE' as const }))),
    'pay a withdrawal': decided('PAID', { earnings: EARNED - 200_000, withdrawals: 0, paid: 200_000 }, (boss, id) => asking(boss, PAID, to(id, { paymentReference: 'SEPA 7' }))),
  }
}
