import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { asked, CANCEL, creator, REQUEST, to, usd } from './withdrawing.js'

const api = startApi()

const STATEMENT = graphql(`
  query EarningsStatement($month: Date!, $first: Int, $after: Cursor) {
    viewer {
      earningsStatement(month: $month) {
        month opening earned corrected withdrawn returned closing
        entries(first: $first, after: $after) { nodes { id kind amount balance withdrawalId at } pageInfo { hasNextPage endCursor } }
      }
    }
  }
`)
const statement = async (person: Person, month: string, page: { first?: number; after?: string | null } = {}) =>
  (await api.as(person).run(STATEMENT, { month, ...page })).data!.viewer!.earningsStatement
type Statement = Awaited<ReturnType<typeof statement>>

const unitsOf = ({ amount }: { amount: string }): number => Number(amount.replace('.', ''))
const today = () => new Date().toISOString().slice(0, 10)

/** Entries of a month, page by page. */
async function entriesOf(person: Person, month: string, first: number): Promise<Statement['entries']['nodes']> {
  const nodes: Statement['entries']['nodes'] = []
  for (let { entries } = await statement(person, month, { first }); ; { entries } = await statement(person, month, { first, after: entries.pageInfo.endCursor! })) {
    nodes.push(...entries.nodes)
    if (!entries.pageInfo.hasNextPage) return nodes
  }
}

/** An entry booked at that time: only its owner's database can say so. */
async function bookedAt(person: Person, kind: 'REVENUE' | 'REVENUE_CORRECTED', units: number, at: string): Promise<void> {
  const [from, into] = kind === 'REVENUE' ? ["server_account('CREATOR_SHARE', a)", 'a'] : ['a', "server_account('CREATOR_SHARE', a)"]
  const [row] = await api.sql(`select post_transfer('${kind}', ${from}, ${into}, $2) as id from ledger_account('EARNINGS', $1) a`, [person.userId, units])
  await api.sql(`alter table ledger_transactions disable trigger ledger_transactions_fixed; update ledger_transactions set at = '${at}' where id = '${row!.id as string}'; alter table ledger_transactions enable trigger ledger_transactions_fixed`)
}

test('a month says what was there, what came and went, and what is left, entry by entry', async () => {
  const ana = await creator(api, 500_000)
  const { id } = (await api.as(ana).run(REQUEST, asked('20'))).data!.requestWithdrawal
  const { id: second } = (await api.as(ana).run(REQUEST, asked('10'))).data!.requestWithdrawal
  await api.as(ana).run(CANCEL, to(second, {}))
  const month = `${today().slice(0, 8)}01`
  expect(await statement(ana, today())).toEqual({
    month, opening: usd('0.0000'), earned: usd('50.0000'), corrected: usd('0.0000'), withdrawn: usd('-30.0000'), returned: usd('10.0000'), closing: usd('30.0000'),
    entries: { nodes: expect.anything(), pageInfo: expect.anything() },
  })
  expect((await entriesOf(ana, month, 3)).map(({ kind, amount, balance, withdrawalId }) => [kind, amount.amount, balance.amount, withdrawalId])).toEqual([
    ['REVENUE', '50.0000', '50.0000', null], ['WITHDRAWAL_REQUESTED', '-20.0000', '30.0000', id], ['WITHDRAWAL_REQUESTED', '-10.0000', '20.0000', second],
    ['WITHDRAWAL_RETURNED', '10.0000', '30.0000', second],
  ])
})

test('a month begins and ends at midnight in UTC, and opens with what the one before closed with', async () => {
  const ana = await make.person(api)
  await bookedAt(ana, 'REVENUE', 1_000, '2026-02-28T23:59:59.999999Z')
  await bookedAt(ana, 'REVENUE', 200, '2026-03-01T00:00:00Z')
  await bookedAt(ana, 'REVENUE_CORRECTED', 50, '2026-03-31T23:59:59.999999Z')
  await bookedAt(ana, 'REVENUE', 7, '2026-04-01T00:00:00Z')
  const sums = async (month: string) => Object.values(await statement(ana, month)).slice(1, -1).map((amount) => unitsOf(amount as { amount: string }))
  expect(await sums('2026-01-31')).toEqual([0, 0, 0, 0, 0, 0])
  expect(await sums('2026-02-01')).toEqual([0, 1_000, 0, 0, 0, 1_000])
  expect(await sums('2026-03-15')).toEqual([1_000, 200, -50, 0, 0, 1_150])
  expect(await sums('2026-04-30')).toEqual([1_150, 7, 0, 0, 0, 1_157])
  expect(await sums('2099-12-31')).toEqual([1_157, 0, 0, 0, 0, 1_157])
  expect(await entriesOf(ana, '2026-03-01', 1)).toHaveLength(2)
})

test('nobody reads the statement of another, and a month is a day that exists', async () => {
  const [ana, ben] = [await creator(api, 500_000), await make.person(api)]
  const his = await statement(ben, today())
  expect([his.closing, his.entries.nodes]).toEqual([usd('0.0000'), []])
  expect((await statement(ana, today())).closing).toEqual(usd('50.0000'))
  expect(await api.as(ana).run(STATEMENT, { month: '2026-13-01' })).toFailWith('INVALID_VARIABLE')
  expect((await api.visitor.run(STATEMENT, { month: today() })).data?.viewer).toBeNull()
})
