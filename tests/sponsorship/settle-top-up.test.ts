import fc from 'fast-check'
import { checkTopUps } from '../../src/jobs/sponsorship/check-top-ups.js'
import { startApi, type Api } from '../support/api.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'
import type { FakeIntent } from '../support/stripe-service.js'
import { begun, booked, expectBalancedBooks, held, payingByStripe, settle, TOP_UPS, usd } from './paying.js'

const { settings, stripe } = payingByStripe()
const api = startApi(settings)
afterEach(() => expectBalancedBooks(api))

interface Paid {
  sponsor: Person
  id: string
  intent: FakeIntent
}

/** Somebody who has paid ten dollars, or less of them booked yet. */
async function paid({ isBooked = true, amount = '10' } = {}): Promise<Paid> {
  const sponsor = await make.person(api)
  const { id } = await begun(api.as(sponsor), amount)
  const intent = stripe().intentOf(id)
  stripe().pay(intent)
  if (isBooked) await settle(api, id)
  return { sponsor, id, intent }
}

/** Credits go where budgets of sponsored posts go. */
const spend = (of: Api, { userId }: Person, units: number) =>
  of.sql("select post_transfer('DEDUCTED', ledger_account('SPONSOR_CREDITS', $1), server_account('ADJUSTMENTS', $1), $2)", [userId, units])

const post = (delivery: { headers: Record<string, string>; body: string | Buffer }): Promise<Response> =>
  fetch(`${api.url}/webhooks/stripe`, { method: 'POST', headers: delivery.headers, body: delivery.body as string })
const jobsOf = (topUpId: string) =>
  api.sql(`select j.task_identifier as name, p.payload, j.run_at <= now() as "isDue" from graphile_worker.jobs j join graphile_worker._private_jobs p using (id) where j.key = $1`, [`top-up:${topUpId}`])
const told = async (answer: Response) => ({ status: answer.status, text: (await answer.text()).replace(/"requestId":"[^"]*"/, ''), type: answer.headers.get('content-type') })

test('settled again, nothing more is booked', async () => {
  const { sponsor, id } = await paid()
  await Promise.all([settle(api, id), settle(api, id), settle(api, id)])
  await settle(api, id)
  expect([await booked(api, id), await held(api, sponsor)]).toEqual([['TOP_UP SPONSOR_CREDITS 100000'], { credits: 100000, debt: 0 }])
})

test('a refund takes credits, and more refunded takes more', async () => {
  const { sponsor, id, intent } = await paid()
  intent.refunded = 250
  await settle(api, id)
  intent.refunded = 1000
  await settle(api, id)
  await settle(api, id)
  expect(await booked(api, id)).toEqual(['TOP_UP SPONSOR_CREDITS 100000', 'REFUND SPONSOR_CREDITS -25000', 'REFUND SPONSOR_CREDITS -75000'])
  // Stripe takes a refund back that the bank did not take.
  intent.refunded = 0
  await settle(api, id)
  expect((await api.as(sponsor).run(TOP_UPS, {})).data!.viewer!.sponsorCredits).toMatchObject({ balance: usd('10.0000'), topUps: { nodes: [{ state: 'SUCCEEDED', refunded: usd('0.0000') }] } })
})

test('what a dispute takes beyond what is there is owed, and comes back when it is won', async () => {
  const { sponsor, id, intent } = await paid()
  await spend(api, sponsor, 60000)
  intent.disputes = [{ amount: 1000, status: 'needs_response' }]
  await settle(api, id)
  expect(await held(api, sponsor)).toEqual({ credits: 0, debt: 60000 })
  intent.disputes = [{ amount: 1000, status: 'won' }]
  await settle(api, id)
  expect(await held(api, sponsor)).toEqual({ credits: 40000, debt: 0 })
  expect(await booked(api, id)).toEqual([
    'TOP_UP SPONSOR_CREDITS 100000', 'DISPUTE SPONSOR_CREDITS -40000', 'DISPUTE SPONSOR_DEBT -60000', 'DISPUTE_WON SPONSOR_CREDITS 100000', 'DEBT_SETTLED SPONSOR_CREDITS -60000', 'DEBT_SETTLED SPONSOR_DEBT 60000',
  ])
})

test('the next payment pays what is owed first', async () => {
  const { sponsor, id, intent } = await paid()
  await spend(api, sponsor, 100000)
  intent.disputes = [{ amount: 1000, status: 'lost' }, { amount: 500, status: 'warning_needs_response' }]
  await settle(api, id)
  const next = await begun(api.as(sponsor), '12')
  stripe().pay(stripe().intentOf(next.id))
  await settle(api, next.id)
  expect(await held(api, sponsor)).toEqual({ credits: 20000, debt: 0 })
  expect((await api.as(sponsor).run(TOP_UPS, {})).data!.viewer!.sponsorCredits.transactions.nodes.map(({ kind, amount }) => `${kind} ${amount.amount}`)).toEqual(['DEBT_SETTLED -10.0000', 'TOP_UP 12.0000', 'DEDUCTED -10.0000', 'TOP_UP 10.0000'])
})

test('an answer that comes after a later one changes nothing, and an end is never left', async () => {
  const { sponsor, id } = await paid()
  const at = async (look: number, state: string, amounts: [number, number, number]) =>
    (await api.sql('select settle_top_up($1, $2, $3, $4, $5, $6) as done', [id, look, state, ...amounts]))[0]!.done
  await api.sql('update credit_top_ups set looks = 90 where id = $1', [id])
  expect([await at(50, 'SUCCEEDED', [100000, 40000, 0]), await at(49, 'SUCCEEDED', [100000, 0, 0]), await at(50, 'SUCCEEDED', [100000, 0, 0])]).toEqual([true, false, false])
  for (const [index, state] of ['PENDING', 'FAILED', 'CANCELLED'].entries()) await at(60 + index, state, [0, 0, 0])
  expect(await api.sql('select state, paid::int, refunded::int from credit_top_ups where id = $1', [id])).toEqual([{ state: 'SUCCEEDED', paid: 100000, refunded: 40000 }])
  expect(await held(api, sponsor)).toEqual({ credits: 60000, debt: 0 })
})

test('whatever is paid, refunded, disputed and spent, in whatever order it is heard: credits less debt are what is left', async () => {
  const heard = fc.record({ look: fc.integer({ min: 1, max: 30 }), refunded: fc.integer({ min: 0, max: 50 }), disputed: fc.integer({ min: 0, max: 50 }), spent: fc.integer({ min: 0, max: 60 }) })
  await fc.assert(fc.asyncProperty(fc.array(heard, { minLength: 1, maxLength: 8 }), async (history) => {
    const [userId, id] = [crypto.randomUUID(), crypto.randomUUID()]
    await api.sql("insert into credit_top_ups (id, user_id, amount, provider, looks) values ($1, $2, 10000, 'stripe', 30)", [id, userId])
    let [newest, last, spent] = [0, { refunded: 0, disputed: 0, paid: 0 }, 0]
    for (const { look, refunded, disputed, spent: wanted } of history) {
      await api.sql("select settle_top_up($1, $2, 'SUCCEEDED', 10000, $3, $4)", [id, look, refunded * 100, disputed * 100])
      if (look > newest) [newest, last] = [look, { refunded, disputed, paid: 100 }]
      const spending = Math.min(wanted * 100, (await held(api, { userId })).credits)
      if (spending > 0) await spend(api, { userId } as Person, spending)
      spent += spending
      const { credits, debt } = await held(api, { userId })
      expect(credits - debt).toBe((last.paid - last.refunded - last.disputed) * 100 - spent)
    }
  }), { numRuns: 25 })
})

test('a payment nobody makes in 24 hours is cancelled at Stripe; one that was made by then counts', async () => {
  const sponsor = await make.person(api)
  const [unpaid, late, unbegun] = [await begun(api.as(sponsor)), await begun(api.as(sponsor)), await begun(api.as(sponsor))]
  stripe().pay(stripe().intentOf(late.id))
  await api.sql("update credit_top_ups set created_at = now() - interval '25 hours', provider_payment_id = case when id = $2 then null else provider_payment_id end where user_id = $1", [sponsor.userId, unbegun.id])
  for (const { id } of [unpaid, late, unbegun]) await settle(api, id)
  expect(stripe().intentOf(unpaid.id).status).toBe('canceled')
  const { topUps } = (await api.as(sponsor).run(TOP_UPS, {})).data!.viewer!.sponsorCredits
  expect(topUps.nodes.map(({ id, state }) => [id, state])).toEqual([[unbegun.id, 'CANCELLED'], [late.id, 'SUCCEEDED'], [unpaid.id, 'CANCELLED']])
})

test('a payment that was begun and not written down is the one a job finds again', async () => {
  const sponsor = await make.person(api)
  const { id } = await begun(api.as(sponsor))
  await api.sql('update credit_top_ups set provider_payment_id = null where id = $1', [id])
  await settle(api, id)
  expect(await api.sql('select provider_payment_id as payment, state from credit_top_ups where id = $1', [id])).toEqual([{ payment: stripe().intentOf(id).id, state: 'PENDING' }])
})

test('payments nobody has told of are asked about when their time comes, ended ones no more', async () => {
  const [{ id }, refused] = [await paid({ isBooked: false }), await paid({ isBooked: false })]
  await api.sql('update credit_top_ups set looks = 1, next_check_at = now() where id = any ($1)', [[id, refused.id]])
  await api.sql("select settle_top_up($1, 1, 'FAILED', 0, 0, 0)", [refused.id])
  await checkTopUps.run(jobContext(api), {})
  expect(await jobsOf(id)).toEqual([{ name: 'sponsorship/settle-top-up', payload: { topUpId: id }, isDue: true }])
  expect(await jobsOf(refused.id)).toEqual([])
  expect(await api.sql('select next_check_at > now() as "isPutOff" from credit_top_ups where id = any ($1) order by id', [[id, refused.id]])).toEqual([{ isPutOff: true }, { isPutOff: null }])
})

describe('webhooks', () => {
  test('a signed one has Stripe asked, at once and once, told however often', async () => {
    const { sponsor, id, intent } = await paid({ isBooked: false })
    const delivery = stripe().delivery(intent)
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(delivery)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect(await jobsOf(id)).toEqual([{ name: 'sponsorship/settle-top-up', payload: { topUpId: id }, isDue: true }])
    // The word alone books nothing.
    expect(await held(api, sponsor)).toEqual({ credits: 0, debt: 0 })
  })

  test('refunds and disputes are known by their payment', async () => {
    for (const object of ['charge', 'refund', 'dispute']) {
      const { id, intent } = await paid()
      expect((await post(stripe().delivery({ id: `x_${object}`, object, payment_intent: intent.id }))).status).toBe(202)
      expect(await jobsOf(id)).toHaveLength(1)
    }
  })

  test('one of an unknown payment, or of none, is taken in the same words', async () => {
    const known = await told(await post(stripe().delivery((await paid()).intent)))
    const [before] = await api.sql('select count(*)::int as count from graphile_worker.jobs')
    for (const about of [{ id: 'pi_unknown', object: 'payment_intent' }, { id: 'cus_1', object: 'customer' }, { id: 'pi_../x', object: 'payment_intent' }, { id: 'ch_1', object: 'charge', payment_intent: { $gt: '' } }]) {
      expect(await told(await post(stripe().delivery(about)))).toEqual(known)
    }
    expect((await api.sql('select count(*)::int as count from graphile_worker.jobs'))[0]).toEqual(before)
  })

  const now = () => Math.floor(Date.now() / 1000)
  test.each<[string, (intent: object) => { headers: Record<string, string>; body: string | Buffer }]>([
    ['signed with another secret', (intent) => stripe().delivery(intent, { secret: 'whsec_another' })],
    ['too old', (intent) => stripe().delivery(intent, { seconds: now() - 301 })],
    ['with another body', (intent) => ({ ...stripe().delivery({}), body: stripe().delivery(intent).body })],
    ['with another time', (intent) => { const { headers, body } = stripe().delivery(intent, { seconds: 1 }); return { headers: { ...headers, 'stripe-signature': headers['stripe-signature']!.replace('t=1,', `t=${now()},`) }, body } }],
    ['without a signature', (intent) => ({ ...stripe().delivery(intent), headers: { 'content-type': 'application/json' } })],
    ['with bytes that are no text', (intent) => { const { headers, body } = stripe().delivery(intent); return { headers, body: Buffer.concat([Buffer.from(body), Buffer.from([0xff, 0xfe])]) } }],
    ['of nothing', (intent) => ({ ...stripe().delivery(intent), body: '' })],
    ['of no JSON', () => stripe().delivery({}, { body: '{' })],
  ])('one %s is refused and wakes nobody', async (_, forged) => {
    const { id, intent } = await paid({ isBooked: false })
    expect(await told(await post(forged(intent)))).toMatchObject({ status: 401, text: expect.stringContaining('"code":"UNAUTHENTICATED"') })
    expect(await jobsOf(id)).toEqual([])
  })

  test('a megabyte is taken, more is refused before it is looked at', async () => {
    const { intent } = await paid()
    const more = (length: number) => stripe().delivery({ ...intent, description: 'x'.repeat(length) })
    expect((await post(more(1024 * 1024 - 1000))).status).toBe(202)
    const answer = await post(more(1024 * 1024))
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('BODY_TOO_LARGE')])
    expect(api.faults).toEqual([])
  })
})
