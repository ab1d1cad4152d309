import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { creator } from '../monetization/withdrawing.js'
import { CreatorMoney } from './creator-money.js'
import { anomaliesOf, type Balances, type History, type Movement, type Operation } from './history-checker.js'
import { MoneyRecorder, type Cast, type Random } from './money-recorder.js'
import { PRICE, SponsorMoney } from './sponsor-money.js'

const api = startApi({ DATABASE_POOL: '16' })

const [HISTORIES, CALLERS, STEPS] = [24, 9, 10]
const WAYS = ['ADDED', 'DEDUCTED', 'TOP_UP', 'REFUND', 'CAMPAIGN_FUNDED', 'IMPRESSION', 'CAMPAIGN_RETURNED', 'REVENUE', 'WITHDRAWAL_REQUESTED', 'WITHDRAWAL_RETURNED', 'WITHDRAWAL_PAID', 'refused']
const LIMITED = /^(SPONSOR_CREDITS|SPONSORED_POST|EARNINGS|WITHDRAWALS):/

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    return Math.floor((((mixed ^ (mixed >>> 7)) >>> 0) / 2 ** 32) * below)
  }
}

/** The account a movement is on: whose it is, or which of the server's. */
const MOVEMENTS = `
  select t.id, t.kind, t.subject_id as subject, t.actor_id as actor, json_agg(json_build_object('seq', e.seq, 'amount', e.amount, 'balance', e.balance,
    'account', case when a.holder_id = '00000000-0000-0000-0000-000000000000' then 'SERVER ' || a.kind || a.stripe else a.kind || ':' || a.holder_id end)) as entries
  from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
  where t.at >= $1::timestamptz group by t.id`

const now = async (): Promise<string> => (await api.sql('select clock_timestamp()::text as now'))[0]!.now as string

/** All there is was put in and not taken out, as a whole and in each campaign. */
function broken(balances: Balances, booked: Balances): string | undefined {
  const sum = (...kinds: string[]): number => kinds.reduce((all, kind) => all + (booked.get(kind) ?? 0), 0)
  const held = (...kinds: string[]): number => [...balances].reduce((all, [account, balance]) => all + (kinds.includes(account.split(':')[0]!) ? balance : 0), 0)
  if (held('SPONSOR_CREDITS', 'SPONSORED_POST', 'SPONSOR_DEBT') !== sum('ADDED', 'TOP_UP') - sum('DEDUCTED', 'REFUND', 'IMPRESSION')) return 'credits and budgets are not what was put in and not spent'
  if (held('EARNINGS', 'WITHDRAWALS') !== sum('REVENUE') - sum('WITHDRAWAL_PAID')) return 'earnings are not what was earned and not paid'
  if (sum('WITHDRAWAL_PAID') > sum('REVENUE')) return 'more was paid than earned'
  return [...balances].some(([account, balance]) => account.startsWith('SPONSORED_POST') && balance > 0 && balance < PRICE) ? 'a campaign runs that cannot pay' : undefined
}

/** Two sponsors and two creators, whose money all callers move at once. */
async function play(seed: number, cast: Cast): Promise<{ operations: Operation[]; movements: Movement[] }> {
  const start = await now()
  const recorder = new MoneyRecorder(api, cast, randomOf(seed))
  const [sponsors, creators] = [new SponsorMoney(recorder), new CreatorMoney(recorder)]
  await Promise.all([...cast.sponsors.map((sponsor) => sponsors.adjust(sponsor, 'add', 50_000)), ...cast.creators.map((one) => creators.earn(one, 300_000))])
  const acts = [...sponsors.acts(), ...creators.acts()]
  const all = acts.reduce((sum, [weight]) => sum + weight, 0)
  await Promise.all(Array.from({ length: CALLERS }, async () => {
    for (let step = 0; step < STEPS; step += 1) {
      let at = recorder.random(all)
      await acts.find(([weight]) => (at -= weight) < 0)![1]()
    }
  }))
  return { operations: recorder.operations, movements: (await api.sql(MOVEMENTS, [start])) as unknown as Movement[] }
}

test('what nine callers at once are told of all ways money moves is one history each time: nothing is lost, skewed or stale', async () => {
  await api.sql("update sponsorship_terms set value = case name when 'IMPRESSION_PRICE' then $1 else 1 end where name in ('IMPRESSION_PRICE', 'SMALLEST_BUDGET')", [PRICE])
  const [admin, moderator] = [await make.person(api, { role: 'admin' }), await make.person(api, { role: 'moderator' })]
  const viewers = await Promise.all([1, 2, 3, 4, 5].map(() => make.person(api)))
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const [sponsors, creators] = await Promise.all([Promise.all([make.person(api), make.person(api)]), Promise.all([creator(api, 0), creator(api, 0)])])
    const { operations, movements } = await play(seed, { admin, moderator, viewers, sponsors, creators })
    const history: History = { operations, movements, isLimited: (account) => LIMITED.test(account), broken }
    expect({ seed, anomalies: anomaliesOf(history) }).toEqual({ seed, anomalies: [] })
    for (const { kind } of movements) seen.set(kind, (seen.get(kind) ?? 0) + 1)
    for (const { refused } of operations) if (refused) seen.set('refused', (seen.get('refused') ?? 0) + 1)
  }
  // Every way has been taken, and many have been refused.
  for (const what of WAYS) expect(seen.get(what)).toBeGreaterThan(0)
  expect(await api.sql('select * from ledger_differences()')).toEqual([])
})
