import { randomUUID } from 'node:crypto'
import { trialBalance } from '../../src/commands/ledger/trial-balance.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

const ACCOUNT = 'select ledger_account($1, $2) as id'
const accountOf = async (kind: string, { userId }: Pick<Person, 'userId'>): Promise<string> => (await api.sql(ACCOUNT, [kind, userId]))[0]!.id as string

async function sponsorWith(amount: number): Promise<Person & { account: string }> {
  const person = await make.person(api)
  const account = await accountOf('SPONSOR_CREDITS', person)
  await api.sql("select post_transfer('ADDED', server_account('ADJUSTMENTS', $1), $1, $2)", [account, amount])
  return { ...person, account }
}

const differences = () => api.sql('select what, says::int, counted::int from ledger_differences()')

describe('what was booked', () => {
  beforeAll(() => sponsorWith(10_000))

  test.each(['ledger_transactions', 'ledger_entries'])('stays in %s, whoever asks', async (table) => {
    for (const change of [`delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(api.sql(change)).rejects.toThrow('the books are append-only')
      for (const role of ['polyphony_viewer', 'polyphony_system'] as const) await expect(api.sqlAs(role, null, change)).rejects.toThrow('permission denied')
    }
  })

  test.each([
    ['ledger_entries', 'amount = amount + 1'], ['ledger_entries', 'balance = 0'], ['ledger_transactions', "note = 'other'"],
  ])('is not changed in %s (%s), whoever asks', async (table, change) => {
    await expect(api.sql(`update ${table} set ${change}`)).rejects.toThrow('the books are append-only')
    for (const role of ['polyphony_viewer', 'polyphony_system'] as const) await expect(api.sqlAs(role, null, `update ${table} set ${change}`)).rejects.toThrow('permission denied')
  })

  test.each(['ledger_accounts', 'ledger_transactions', 'ledger_entries'])('no serving role writes %s but through the rules', async (table) => {
    for (const role of ['polyphony_viewer', 'polyphony_system'] as const) {
      await expect(api.sqlAs(role, null, `insert into ${table} default values`)).rejects.toThrow('permission denied')
      await expect(api.sqlAs(role, null, "select post_transfer('ADDED', new_id(), new_id(), 1)")).rejects.toThrow('permission denied')
    }
  })
})

test('the entries of a transaction sum to zero, also for the owner of the tables', async () => {
  const { account } = await sponsorWith(100)
  const lopsided = `with t as (insert into ledger_transactions (id, kind) values (new_id(), 'ADDED') returning id)
    insert into ledger_entries (account_id, seq, transaction_id, amount, balance) select '${account}', 2, id, 5, 105 from t`
  await expect(api.sql(lopsided)).rejects.toThrow('must sum to zero')
})

test.each(['ledger_accounts', 'ledger_transactions'])('an entry of what is not in %s is refused, and what is there keeps its id, also for the owner of the tables', async (table) => {
  const { account } = await sponsorWith(100)
  const [booked] = await api.sql('select transaction_id as id from ledger_entries where account_id = $1', [account])
  const ids: Record<string, unknown> = { ledger_accounts: account, ledger_transactions: booked!.id, [table]: randomUUID() }
  const entries = 'insert into ledger_entries (account_id, seq, transaction_id, amount, balance) values ($1, 8, $2, 5, 105), ($1, 9, $2, -5, 100)'
  await expect(api.sql(entries, [ids.ledger_accounts, ids.ledger_transactions])).rejects.toThrow('An entry is of a transaction and on an account')
  await expect(api.sql(`update ${table} set id = new_id()`)).rejects.toThrow('append-only')
})

test('an account of somebody is never below zero, also for the owner of the tables', async () => {
  const { account } = await sponsorWith(100)
  await expect(api.sql('update ledger_accounts set balance = -1 where id = $1', [account])).rejects.toThrow('ledger_accounts_limited_check')
  await expect(api.sql("select post_transfer('DEDUCTED', $1, server_account('ADJUSTMENTS', $1), 101)", [account])).rejects.toThrow('INSUFFICIENT_CREDITS')
})

test('nobody sees the accounts, movements or keys of somebody else, asked in SQL', async () => {
  const [sponsor, other] = [await sponsorWith(100), await make.person(api)]
  for (const relation of ['ledger_accounts', 'ledger_entries', 'sponsor_credits', 'sponsor_credit_transactions']) {
    expect(await api.sqlAs('polyphony_viewer', sponsor, `select * from ${relation}`)).toHaveLength(1)
    expect(await api.sqlAs('polyphony_viewer', other, `select * from ${relation}`)).toEqual([])
    expect(await api.sqlAs('polyphony_viewer', null, `select * from ${relation}`)).toEqual([])
  }
  expect(await api.sqlAs('polyphony_viewer', sponsor, 'select id from ledger_transactions')).toHaveLength(1)
  expect(await api.sqlAs('polyphony_viewer', other, 'select id from ledger_transactions')).toEqual([])
  await expect(api.sqlAs('polyphony_viewer', sponsor, 'select actor_id from ledger_transactions')).rejects.toThrow('permission denied')
  for (const role of ['polyphony_viewer', 'polyphony_system'] as const) await expect(api.sqlAs(role, sponsor, 'select * from idempotency_keys')).rejects.toThrow('permission denied')
  await expect(api.sqlAs('polyphony_viewer', sponsor, 'select * from ledger_differences()')).rejects.toThrow('permission denied')
  await expect(api.sqlAs('polyphony_viewer', other, 'select get_or_create_sponsor_credits($1)', [sponsor.userId])).rejects.toThrow('USER_NOT_FOUND')
})

test('a recount names what somebody changed behind the rules', async () => {
  const { account } = await sponsorWith(700)
  const tamper = (change: string) => api.sql(`begin; alter table ledger_entries disable trigger user; ${change}; alter table ledger_entries enable trigger user; commit`)
  expect(await differences()).toEqual([])
  await api.sql('update ledger_accounts set balance = balance + 1 where id = $1', [account])
  expect(await differences()).toEqual([{ what: 'balance of account SPONSOR_CREDITS', says: 701, counted: 700 }])
  await api.sql('update ledger_accounts set balance = balance - 1 where id = $1', [account])
  await tamper(`update ledger_entries set amount = 701 where account_id = '${account}'`)
  expect((await differences()).map(({ what }) => what)).toEqual(expect.arrayContaining([
    'entries of a transaction do not sum to zero', 'balance of account SPONSOR_CREDITS', 'balance after entry 1 of account',
  ]))
  await tamper(`update ledger_entries set amount = 700 where account_id = '${account}'`)
  const [nobody, nothing] = [randomUUID(), randomUUID()]
  await tamper(`insert into ledger_entries (account_id, seq, transaction_id, amount, balance) values ('${nobody}', 1, '${nothing}', 5, 5), ('${nobody}', 2, '${nothing}', -5, 0)`)
  expect(await differences()).toEqual([
    { what: 'entries of a transaction that is not there', says: 2, counted: 0 }, { what: 'entries on an account that is not there', says: 2, counted: 0 },
  ])
  await tamper(`delete from ledger_entries where account_id = '${nobody}'`)
  expect(await differences()).toEqual([])
})

test('the trial balance sums to zero and is printed in dollars', async () => {
  await sponsorWith(12_345)
  const query = async (text: string, values: unknown[]) => ({ rows: await api.sql(text, values) })
  const lines = (await trialBalance({ query } as never, [])).split('\n')
  expect(lines.find((line) => line.startsWith('SPONSOR_CREDITS'))).toMatch(/\d+\.\d{4}$/)
  expect(lines.at(-1)).toMatch(/^Sum .* 0\.0000$/)
  const before = (await trialBalance({ query } as never, ['2026-01-01'])).split('\n')
  expect(before.find((line) => line.startsWith('SPONSOR_CREDITS'))).toMatch(/ 0\.0000$/)
  await expect(trialBalance({ query } as never, ['2026-02-30'])).rejects.toThrow('is no day')
})
