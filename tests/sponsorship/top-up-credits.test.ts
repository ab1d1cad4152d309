import { StripePayments } from '../../src/gateways/payments/stripe.js'
import { openPayments } from '../../src/gateways/payments/open-payments.js'
import { startApi } from '../support/api.js'
import { TestClient } from '../support/client.js'
import { make } from '../support/make.js'
import { startNode } from '../support/node.js'
import { STRIPE_KEY } from '../support/stripe-service.js'
import { begun, expectBalancedBooks, held, payIn, payingByStripe, settle, TOP_UP, TOP_UPS, usd } from './paying.js'

const { settings, stripe } = payingByStripe()
const api = startApi(settings)

test('a payment is begun at Stripe under the id of the top-up, and its credits come when it is paid', async () => {
  const sponsor = await make.person(api)
  const { data } = await api.as(sponsor).run(TOP_UP, payIn('12.34'))
  const { id, clientSecret } = data!.topUpCredits
  const intent = stripe().intentOf(id)
  expect(data!.topUpCredits).toEqual({ id, amount: usd('12.3400'), state: 'PENDING', refunded: usd('0.0000'), disputed: usd('0.0000'), createdAt: expect.any(String), finishedAt: null, clientSecret: intent.client_secret })
  expect([intent.amount, intent.currency, intent.metadata, stripe().calls('create').at(-1)!.headers['idempotency-key']]).toEqual([1234, 'usd', { topUpId: id, userId: sponsor.userId }, id])
  stripe().pay(intent)
  await settle(api, id)
  const { sponsorCredits } = (await api.as(sponsor).run(TOP_UPS, {})).data!.viewer!
  expect(sponsorCredits).toMatchObject({ balance: usd('12.3400'), topUps: { nodes: [{ id, state: 'SUCCEEDED', clientSecret: null }] }, transactions: { nodes: [{ kind: 'TOP_UP', amount: usd('12.3400') }] } })
  expect((await api.sql('select kind, data from channel_events where channel_id = $1', [`sponsorship:${sponsor.userId}`]))).toEqual([{ kind: 'CREDITS_CHANGED', data: { kind: 'TOP_UP', amount: 123400, balance: 123400 } }])
  expect(clientSecret).not.toBeNull()
})

test('the same key is the same top-up, as it is by then; with another amount it is a conflict', async () => {
  const sponsor = await make.person(api)
  const asked = payIn('5')
  const first = (await api.as(sponsor).run(TOP_UP, asked)).data!.topUpCredits
  expect((await api.as(sponsor).run(TOP_UP, asked)).data!.topUpCredits).toEqual(first)
  expect(await api.as(sponsor).run(TOP_UP, payIn('6', asked.input.idempotencyKey))).toFailWith('IDEMPOTENCY_KEY_REUSED')
  stripe().pay(stripe().intentOf(first.id))
  await settle(api, first.id)
  expect((await api.as(sponsor).run(TOP_UP, asked)).data!.topUpCredits).toMatchObject({ id: first.id, state: 'SUCCEEDED', clientSecret: null })
  expect((await api.as(await make.person(api)).run(TOP_UP, asked)).data!.topUpCredits.id).not.toBe(first.id)
})

test('fifty at once under one key begin one payment and are all told of it', async () => {
  const sponsor = await make.person(api)
  const asked = payIn('7')
  const answers = await Promise.all(Array.from({ length: 50 }, () => api.as(sponsor).run(TOP_UP, asked)))
  const told = new Set(answers.map(({ data }) => `${data?.topUpCredits.id} ${data?.topUpCredits.clientSecret}`))
  expect([...told]).toEqual([`${answers[0]!.data!.topUpCredits.id} ${stripe().intentOf(answers[0]!.data!.topUpCredits.id).client_secret}`])
})

test.each(['0', '-5', '0.99', '1.001', '5.0001', '10000.01', '999999999'])('%s dollars are no payment', async (amount) => {
  const sponsor = await make.person(api)
  expect(await api.as(sponsor).run(TOP_UP, payIn(amount, 'kept'))).toFailWith('AMOUNT_INVALID')
  // Nothing was kept under the key.
  expect((await api.as(sponsor).run(TOP_UP, payIn('1', 'kept'))).errors).toBeUndefined()
})

test('while Stripe fails nobody pays, and the key takes it up again: one payment', async () => {
  const sponsor = await make.person(api)
  const asked = payIn('3')
  const never = { 'stripe-should-retry': 'false' }
  const troubles = [{ status: 500, body: { error: { type: 'api_error' } }, headers: never }, { status: 200, body: '<html>' }, { status: 200, body: {} }, { status: 401, body: { error: { type: 'invalid_request_error' } } }, { status: 409, body: { error: { type: 'api_error' } }, headers: never }]
  for (const trouble of troubles) {
    stripe().trouble('create', trouble)
    expect(await api.as(sponsor).run(TOP_UP, asked)).toFailWith('PAYMENTS_UNAVAILABLE')
  }
  const { id, clientSecret } = (await api.as(sponsor).run(TOP_UP, asked)).data!.topUpCredits
  expect(clientSecret).toBe(stripe().intentOf(id).client_secret)
  stripe().trouble('retrieve', { status: 500, headers: never, body: '' })
  expect(await api.as(sponsor).run(TOP_UPS, {})).toFailWith('PAYMENTS_UNAVAILABLE')
  expect(api.faults).toEqual([])
})

test('an answer that is lost is asked for again under the same key: one payment', async () => {
  const sponsor = await make.person(api)
  stripe().trouble('create', 'DROP_ANSWER')
  const { id, clientSecret } = await begun(api.as(sponsor))
  expect(clientSecret).toBe(stripe().intentOf(id).client_secret)
})

test('a payment Stripe will never take has failed', async () => {
  const sponsor = await make.person(api)
  const refused = { status: 400, body: { error: { type: 'invalid_request_error', code: 'amount_too_small' } } }
  stripe().trouble('create', refused, refused)
  expect((await api.as(sponsor).run(TOP_UP, payIn('1'))).data!.topUpCredits).toMatchObject({ state: 'FAILED', clientSecret: null, finishedAt: expect.any(String) })
  expect(await api.sql('select error_reason from credit_top_ups where user_id = $1', [sponsor.userId])).toEqual([{ error_reason: 'Stripe: 400 amount_too_small' }])
})

test('twenty payments of an account are open at once, even when more are begun together', async () => {
  const sponsor = await make.person(api)
  const answers = await Promise.all(Array.from({ length: 25 }, () => api.as(sponsor).run(TOP_UP, payIn('1'))))
  expect(answers.filter(({ data }) => data)).toHaveLength(20)
  for (const answer of answers.filter(({ data }) => !data)) expect(answer).toFailWith('TOO_MANY_TOP_UPS')
})

test('payments are their owner\'s, and nobody who asks writes them', async () => {
  const [sponsor, other] = [await make.person(api), await make.person(api)]
  const { id } = await begun(api.as(sponsor))
  const visible = 'select id from credit_top_ups where id = $1'
  expect([await api.sqlAs('polyphony_viewer', sponsor, visible, [id]), await api.sqlAs('polyphony_viewer', other, visible, [id]), await api.sqlAs('polyphony_viewer', null, visible, [id])].map((rows) => rows.length)).toEqual([1, 0, 0])
  const denied = [
    "select settle_top_up(new_id(), 1, 'SUCCEEDED', 1, 0, 0)", 'select look_at_top_up(new_id())', "select note_top_up_payment(new_id(), 'pi_1')", "select note_payment_news('stripe', 'pi_1')",
    'select check_top_ups()', "update credit_top_ups set state = 'SUCCEEDED'", 'select looks from credit_top_ups', "insert into credit_top_ups (id, user_id, amount, provider) values (new_id(), new_id(), 1, 'x')",
  ]
  for (const statement of denied) await expect(api.sqlAs('polyphony_viewer', sponsor, statement)).rejects.toThrow('permission denied')
  for (const role of ['polyphony_viewer', 'polyphony_system'] as const) {
    for (const rule of ["move_top_up(null, 'TOP_UP', 1)", "transfer_credits(null, 'TOP_UP', null, null, 1)", 'queue_top_up(new_id())']) await expect(api.sqlAs(role, null, `select ${rule}`)).rejects.toThrow('permission denied')
  }
  expect(await api.visitor.run(TOP_UP, payIn('1'))).toFailWith('SIGN_IN_REQUIRED')
})

test('in development everything is paid at once; where payments are off nothing is', async () => {
  const sponsor = await make.person(api)
  const asked = payIn('4')
  const [development, off] = [await startNode(api, { PAYMENTS: 'development' }), await startNode(api, { PAYMENTS: 'off' })]
  const at = ({ url }: { url: string }) => new TestClient(() => url, sponsor.accessToken)
  try {
    const answers = await Promise.all(Array.from({ length: 10 }, () => at(development).run(TOP_UP, asked)))
    for (const { data } of answers) expect(data!.topUpCredits).toMatchObject({ state: 'SUCCEEDED', amount: usd('4.0000'), clientSecret: null })
    expect(await held(api, sponsor)).toEqual({ credits: 40000, debt: 0 })
    expect(await at(off).run(TOP_UP, asked)).toFailWith('PAYMENTS_OFF')
    expect((await fetch(`${development.url}/webhooks/stripe`, { method: 'POST', body: '{}' })).status).toBe(404)
    await expectBalancedBooks(api)
  } finally {
    await Promise.all([development.close(), off.close()])
  }
})

describe('settings', () => {
  const plain = { STRIPE_API_URL: 'https://api.stripe.com', production: false }
  const nameOf = (given: Partial<Parameters<typeof openPayments>[0]>) => openPayments({ ...plain, ...given })?.name

  test('who takes payments by default', () => {
    const key = { STRIPE_SECRET_KEY: STRIPE_KEY }
    expect([nameOf({}), nameOf({ production: true }), nameOf(key), nameOf({ ...key, production: true }), nameOf({ ...key, PAYMENTS: 'off' }), nameOf({ ...key, PAYMENTS: 'development' })])
      .toEqual(['development', undefined, 'stripe', 'stripe', undefined, 'development'])
  })

  test.each<[object, string]>([
    [{ PAYMENTS: 'development', production: true }, 'PAYMENTS=development is refused in production'],
    [{ PAYMENTS: 'stripe' }, 'PAYMENTS=stripe also needs STRIPE_SECRET_KEY'],
    [{ STRIPE_SECRET_KEY: 'pk_test_public' }, 'Setting STRIPE_SECRET_KEY is refused'],
    [{ STRIPE_SECRET_KEY: STRIPE_KEY, STRIPE_WEBHOOK_SECRET: 'secret' }, 'Setting STRIPE_WEBHOOK_SECRET is refused'],
    [{ STRIPE_SECRET_KEY: STRIPE_KEY, STRIPE_API_URL: 'https://proxy.example/stripe' }, 'Setting STRIPE_API_URL is refused'],
  ])('%j does not start', (given, line) => {
    expect(() => nameOf(given)).toThrow(line)
    expect(() => nameOf(given)).not.toThrow(/pk_test_public|of_this_test/)
  })
})

describe('a Stripe that is away', () => {
  const open = (given: { answerMs?: number } = {}) => StripePayments.open({ secretKey: STRIPE_KEY, apiUrl: stripe().url, retries: 0, ...given })
  const request = { id: 'an-id-of-its-own', userId: 'somebody', amountCents: 100 }

  test('is waited for no longer than need be, and then left alone for a moment', async () => {
    const gateway = open({ answerMs: 150 })
    stripe().trouble('create', 'HANG')
    await expect(gateway.begin(request)).rejects.toThrow('Stripe: StripeConnectionError')
    const asked = stripe().calls('create').length
    await expect(gateway.begin(request)).rejects.toThrow('Stripe asked to wait')
    expect(stripe().calls('create')).toHaveLength(asked)
  })

  test('says how long it wants to be left alone, and is', async () => {
    const gateway = open()
    stripe().trouble('retrieve', { status: 429, body: { error: { type: 'invalid_request_error', code: 'rate_limit', message: STRIPE_KEY } }, headers: { 'retry-after': '7', 'stripe-should-retry': 'false' } })
    await expect(gateway.look('pi_1')).rejects.toMatchObject({ name: 'RetryLater', retryAfterSeconds: 7, message: 'Stripe: 429 rate_limit' })
    await expect(gateway.look('pi_1')).rejects.toMatchObject({ name: 'RetryLater', message: 'Stripe asked to wait' })
  })

  test('and one that does not know the payment says nothing of it', async () => {
    await expect(open().look('pi_unknown')).rejects.toMatchObject({ name: 'RetryLater', message: 'Stripe: 404 resource_missing' })
    await expect(open().cancel('pi_unknown')).resolves.toBeUndefined()
  })
})
