import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'
import { asked, booksOf, CANCEL, creator, earn, OWN, PAID, REQUEST, REVIEW, to, usd, wrongBooks } from './withdrawing.js'

const api = startApi()

const QUEUE = graphql(`query WithdrawalQueue($state: WithdrawalState, $after: Cursor) { withdrawalRequests(state: $state, first: 2, after: $after) { nodes { id state hint user { id } } pageInfo { hasNextPage endCursor } } }`)
const KINDS = "select kind from security_events where user_id = $1 and kind like 'WITHDRAWAL%' order by id"

const admin = () => make.person(api, { role: 'admin' })
const requested = async (person: Awaited<ReturnType<typeof creator>>, amount: string) => (await api.as(person).run(REQUEST, asked(amount))).data!.requestWithdrawal.id
const approve = { decision: 'APPROVE' as const }
const refuse = { decision: 'REFUSE' as const, note: 'The name is another one.' }

test('earnings lie aside while a withdrawal is open, and are gone once it is paid; the person is told and reads it', async () => {
  const [ana, boss] = [await creator(api, 250_000), await admin()]
  const reply = await api.as(ana).run(REQUEST, asked('20'))
  expect(reply.data?.requestWithdrawal).toMatchObject({ amount: usd('20.0000'), state: 'REQUESTED', method: 'BANK_TRANSFER', hint: '…3000', decidedAt: null, finishedAt: null })
  const { id } = reply.data!.requestWithdrawal
  expect((await api.as(ana).run(OWN, {})).data?.viewer?.earningsBalance).toEqual({ available: usd('5.0000'), withdrawing: usd('20.0000') })
  expect((await api.as(boss).run(REVIEW, to(id, approve))).data?.reviewWithdrawal).toEqual({ id, state: 'APPROVED', note: null, user: { handle: ana.handle } })
  expect((await api.as(boss).run(PAID, to(id, { paymentReference: 'SEPA 17' }))).data?.markWithdrawalPaid).toEqual({ id, state: 'PAID', paymentReference: 'SEPA 17' })
  expect((await api.as(ana).run(OWN, {})).data?.viewer).toEqual({
    earningsBalance: { available: usd('5.0000'), withdrawing: usd('0.0000') },
    withdrawals: { nodes: [{ id, amount: usd('20.0000'), state: 'PAID', method: 'BANK_TRANSFER', hint: '…3000', note: null, paymentReference: 'SEPA 17' }], pageInfo: expect.anything() },
  })
  expect(await booksOf(api, ana)).toEqual({ earnings: 50_000, withdrawals: 0, paid: 200_000 })
  expect((await api.sql(KINDS, [ana.userId])).map(({ kind }) => kind)).toEqual(['WITHDRAWAL_REQUESTED', 'WITHDRAWAL_APPROVED', 'WITHDRAWAL_PAID'])
  expect(await api.sql('select kind, subject_id, event_count from notifications where user_id = $1', [ana.userId])).toEqual([{ kind: 'WITHDRAWAL_DECIDED', subject_id: id, event_count: 2 }])
  const { data } = await api.as(ana).run('{ notifications(first: 5) { nodes { withdrawal { id state } sponsoredPost { id } } } }')
  expect((data as { notifications: { nodes: object[] } }).notifications.nodes).toEqual([{ withdrawal: { id, state: 'PAID' }, sponsoredPost: null }])
})

test('what is refused or cancelled is earnings again, also what was approved before', async () => {
  const [ana, boss] = [await creator(api, 400_000), await admin()]
  const [one, two, three] = [await requested(ana, '10'), await requested(ana, '10'), await requested(ana, '10')]
  expect((await api.as(ana).run(CANCEL, to(one, {}))).data?.cancelWithdrawal).toMatchObject({ state: 'CANCELLED', finishedAt: expect.any(String) })
  expect((await api.as(boss).run(REVIEW, to(two, refuse))).data?.reviewWithdrawal).toMatchObject({ state: 'REFUSED', note: refuse.note })
  await api.as(boss).run(REVIEW, to(three, approve))
  expect(await api.as(ana).run(CANCEL, to(three, {}))).toFailWith('WITHDRAWAL_DECIDED')
  expect((await api.as(boss).run(REVIEW, to(three, refuse))).data?.reviewWithdrawal).toMatchObject({ state: 'REFUSED' })
  expect(await booksOf(api, ana)).toEqual({ earnings: 400_000, withdrawals: 0, paid: 0 })
})

test.each(['0', '-10', '9.99', '10.001', '10.0001'])('%s dollars are no amount to withdraw', async (amount) => {
  expect(await api.as(await creator(api, 1_000_000)).run(REQUEST, asked(amount))).toFailWith('AMOUNT_INVALID')
})

test.each([usd('1e3'), usd('10.00001'), usd('1234567890'), { amount: '10', currency: 'EUR' }])('%j is no amount at all', async (amount) => {
  const ana = await creator(api, 0)
  expect(await api.as(ana).run(REQUEST, { input: { amount, idempotencyKey: 'x' } })).toFailWith('INVALID_VARIABLE')
})

test('more than there is, by a cent or by a thousand million, is refused and nothing is kept of it', async () => {
  const ana = await creator(api, 100_050)
  for (const amount of ['10.01', '999999999.99']) expect(await api.as(ana).run(REQUEST, asked(amount, 'key'))).toFailWith('INSUFFICIENT_EARNINGS')
  expect(await api.as(ana).run(REQUEST, asked('10', 'key'))).toSucceed()
  expect(await booksOf(api, ana)).toEqual({ earnings: 50, withdrawals: 100_000, paid: 0 })
  expect(await api.sql(KINDS, [ana.userId])).toHaveLength(1)
})

test('fifty requests at once at the last dollars: exactly those that fit succeed', async () => {
  const ana = await creator(api, 399_999)
  const replies = await Promise.all(Array.from({ length: 50 }, () => api.as(ana).run(REQUEST, asked('10'))))
  expect(replies.filter(({ data }) => data)).toHaveLength(3)
  for (const reply of replies.filter(({ data }) => !data)) expect(reply).toFailWith('INSUFFICIENT_EARNINGS')
  expect(await booksOf(api, ana)).toEqual({ earnings: 99_999, withdrawals: 300_000, paid: 0 })
})

test('the same key is the same answer, twenty times at once too, and for anything else a conflict', async () => {
  const [ana, boss] = [await creator(api, 900_000), await admin()]
  const replies = await Promise.all(Array.from({ length: 20 }, () => api.as(ana).run(REQUEST, asked('10', 'once'))))
  expect(new Set(replies.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  const { id } = replies[0]!.data!.requestWithdrawal
  expect(await api.as(ana).run(REQUEST, asked('11', 'once'))).toFailWith('IDEMPOTENCY_KEY_REUSED')
  expect(await api.as(ana).run(CANCEL, to(id, {}, 'once'))).toFailWith('IDEMPOTENCY_KEY_REUSED')
  expect(await api.as(ana).run(REQUEST, asked('10', 'k'.repeat(256)))).toFailWith('INVALID_INPUT')
  const decided = await api.as(boss).run(REVIEW, to(id, approve, 'mine'))
  expect((await api.as(boss).run(REVIEW, to(id, approve, 'mine'))).data).toEqual(decided.data)
  expect(await api.as(boss).run(REVIEW, to(id, refuse, 'mine'))).toFailWith('IDEMPOTENCY_KEY_REUSED')
  expect(await booksOf(api, ana)).toEqual({ earnings: 800_000, withdrawals: 100_000, paid: 0 })
})

test('decided, cancelled and paid many times at once, one of it happens', async () => {
  const [ana, boss, other] = [await creator(api, 1_000_000), await admin(), await admin()]
  const id = await requested(ana, '50')
  const first = await Promise.all([...Array.from({ length: 6 }, () => [api.as(boss).run(REVIEW, to(id, refuse)), api.as(ana).run(CANCEL, to(id, {}))]).flat()])
  expect(first.filter(({ data }) => data)).toHaveLength(1)
  const next = await requested(ana, '100')
  await api.as(boss).run(REVIEW, to(next, approve))
  const second = await Promise.all(Array.from({ length: 6 }, () => [api.as(boss).run(PAID, to(next, { paymentReference: 'a' })), api.as(other).run(REVIEW, to(next, refuse))]).flat())
  expect(second.filter(({ data }) => data)).toHaveLength(1)
  for (const reply of [...first, ...second].filter(({ data }) => !data)) expect(reply).toFailWith('WITHDRAWAL_DECIDED')
  const { earnings, withdrawals, paid } = await booksOf(api, ana)
  expect([withdrawals, earnings + paid]).toEqual([0, 1_000_000])
  expect(await wrongBooks(api)).toEqual([])
})

test('states go forward only, and only what was approved is paid', async () => {
  const [ana, boss] = [await creator(api, 500_000), await admin()]
  const id = await requested(ana, '10')
  expect(await api.as(boss).run(PAID, to(id, { paymentReference: 'x' }))).toFailWith('WITHDRAWAL_NOT_APPROVED')
  await api.as(boss).run(REVIEW, to(id, approve))
  expect(await api.as(boss).run(REVIEW, to(id, approve))).toFailWith('WITHDRAWAL_DECIDED')
  await api.as(boss).run(PAID, to(id, { paymentReference: 'x' }))
  expect(await api.as(boss).run(REVIEW, to(id, refuse))).toFailWith('WITHDRAWAL_DECIDED')
  expect(await api.as(boss).run(PAID, to(id, { paymentReference: 'y' }))).toFailWith('WITHDRAWAL_DECIDED')
})

test('who earns nothing for cheating, or was demonetized, withdraws nothing', async () => {
  const [cheat, demonetized] = [await creator(api, 200_000), await creator(api, 200_000)]
  await api.sql("insert into user_cheat_status (user_id, status, is_demonetized, checked_at) values ($1, 'CHEATING', false, now()), ($2, 'CLEAN', true, now())", [cheat.userId, demonetized.userId])
  for (const person of [cheat, demonetized]) expect(await api.as(person).run(REQUEST, asked('10'))).toFailWith('ACCOUNT_DEMONETIZED')
})

test('only admins decide, and nobody on their own', async () => {
  const [ana, ben, boss] = [await creator(api, 200_000), await make.person(api, { role: 'moderator' }), await admin()]
  const id = await requested(ana, '10')
  for (const person of [ana, ben]) {
    expect(await api.as(person).run(REVIEW, to(id, approve))).toFailWith('ADMIN_ONLY')
    expect(await api.as(person).run(PAID, to(id, { paymentReference: 'x' }))).toFailWith('ADMIN_ONLY')
    expect(await api.as(person).run(QUEUE, {})).toFailWith('ADMIN_ONLY')
  }
  expect(await api.as(ben).run(CANCEL, to(id, {}))).toFailWith('WITHDRAWAL_NOT_FOUND')
  expect(await api.as(boss).run(REVIEW, to(randomUUID(), approve))).toFailWith('WITHDRAWAL_NOT_FOUND')
  await api.sql("update users set role = 'admin' where id = $1", [ana.userId])
  expect(await api.as(ana).run(REVIEW, to(id, approve))).toFailWith('OWN_WITHDRAWAL')
  await api.as(boss).run(REVIEW, to(id, approve))
  expect(await api.as(ana).run(PAID, to(id, { paymentReference: 'x' }))).toFailWith('OWN_WITHDRAWAL')
  expect(await api.visitor.run(REQUEST, asked('10'))).toFailWith('SIGN_IN_REQUIRED')
})

test('admins read the queue by state, the oldest first, page by page', async () => {
  const [ana, boss] = [await creator(api, 0), await admin()]
  await earn(api, ana, 500_000)
  const ids = [await requested(ana, '10'), await requested(ana, '10'), await requested(ana, '10')]
  const mine: string[] = []
  const page = async (after: string | null) => (await api.as(boss).run(QUEUE, { state: 'REQUESTED', after })).data!.withdrawalRequests
  for (let queue = await page(null); ; queue = await page(queue.pageInfo.endCursor ?? null)) {
    mine.push(...queue.nodes.filter(({ user }) => user?.id === ana.userId).map(({ id }) => id))
    if (!queue.pageInfo.hasNextPage) break
  }
  expect(mine).toEqual(ids)
  const { data } = await api.as(ana).run(OWN, { first: 2 })
  const rest = await api.as(ana).run(OWN, { first: 2, after: data!.viewer!.withdrawals.pageInfo.endCursor ?? null })
  expect([...data!.viewer!.withdrawals.nodes, ...rest.data!.viewer!.withdrawals.nodes].map(({ id }) => id)).toEqual(ids.toReversed())
})
