import { randomUUID } from 'node:crypto'
import { graphql } from '../support/graphql/index.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

const ADD = graphql(`mutation AddCredits($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id kind amount balance note } }`)
const DEDUCT = graphql(`mutation DeductCredits($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id kind amount balance note } }`)
const CREDITS = graphql(`query Credits { viewer { sponsorCredits { balance transactions(first: 10) { nodes { kind amount balance note } } } } }`)

const usd = (amount: string) => ({ amount, currency: 'USD' })
const asked = ({ userId }: Pick<Person, 'userId'>, amount: string, idempotencyKey = randomUUID() as string) => ({ input: { userId, amount: usd(amount), note: 'as agreed', idempotencyKey } })

test('an admin puts credits on an account and takes some of them, and the sponsor reads why', async () => {
  const [admin, sponsor] = [await make.person(api, { role: 'admin' }), await make.person(api)]
  expect(await api.as(admin).run(ADD, asked(sponsor, '12.5'))).toMatchObject({ data: { addSponsorCredits: { kind: 'ADDED', amount: usd('12.5000'), balance: usd('12.5000') } } })
  expect(await api.as(admin).run(DEDUCT, asked(sponsor, '0.0001'))).toMatchObject({ data: { deductSponsorCredits: { amount: usd('-0.0001'), balance: usd('12.4999') } } })
  const { data } = await api.as(sponsor).run(CREDITS, {})
  expect(data?.viewer?.sponsorCredits).toEqual({
    balance: usd('12.4999'),
    transactions: { nodes: [
      { kind: 'DEDUCTED', amount: usd('-0.0001'), balance: usd('12.4999'), note: 'as agreed' },
      { kind: 'ADDED', amount: usd('12.5000'), balance: usd('12.5000'), note: 'as agreed' },
    ] },
  })
})

test('the same key with the same input is the same answer, and with another one a conflict', async () => {
  const [admin, sponsor] = [await make.person(api, { role: 'admin' }), await make.person(api)]
  const first = await api.as(admin).run(ADD, asked(sponsor, '5', 'once'))
  expect(await api.as(admin).run(ADD, asked(sponsor, '5', 'once'))).toMatchObject({ data: first.data })
  expect(await api.as(admin).run(ADD, asked(sponsor, '6', 'once'))).toFailWith('IDEMPOTENCY_KEY_REUSED')
  expect(await api.as(admin).run(DEDUCT, asked(sponsor, '5', 'once'))).toFailWith('IDEMPOTENCY_KEY_REUSED')
  expect((await api.as(sponsor).run(CREDITS, {})).data?.viewer?.sponsorCredits.balance).toEqual(usd('5.0000'))
})

test('fifty deductions at once of the last ten: exactly ten succeed', async () => {
  const [admin, sponsor] = [await make.person(api, { role: 'admin' }), await make.person(api)]
  await api.as(admin).run(ADD, asked(sponsor, '10'))
  const answers = await Promise.all(Array.from({ length: 50 }, () => api.as(admin).run(DEDUCT, asked(sponsor, '1'))))
  expect(answers.filter(({ data }) => data)).toHaveLength(10)
  for (const answer of answers.filter(({ data }) => !data)) expect(answer).toFailWith('INSUFFICIENT_CREDITS')
  expect((await api.as(sponsor).run(CREDITS, {})).data?.viewer?.sponsorCredits.balance).toEqual(usd('0.0000'))
})

test.each(['0', '-1', '1000000.0001'])('%s dollars are no amount to move', async (amount) => {
  const [admin, sponsor] = [await make.person(api, { role: 'admin' }), await make.person(api)]
  expect(await api.as(admin).run(ADD, asked(sponsor, amount))).toFailWith('AMOUNT_INVALID')
})

test.each([usd('0.00001'), usd('1e3'), usd('1234567890'), usd('٣'), usd(''), usd('1.'), { amount: '1', currency: 'EUR' }, { amount: 1, currency: 'USD' }, '1', 1, { amount: '1' }])(
  '%j is no money', async (amount) => {
    const [admin, sponsor] = [await make.person(api, { role: 'admin' }), await make.person(api)]
    const { input } = asked(sponsor, '1')
    expect(await api.as(admin).run(ADD, { input: { ...input, amount: amount as never } })).toFailWith('INVALID_VARIABLE')
  })
