import type { Client } from 'pg'
import { amountOf } from '../../entities/scalars/money.js'
import { momentOf } from './moment.js'

interface Line {
  kind: string
  accounts: string
  debits: string
  credits: string
  balance: string
}

const NUMBERS = ['accounts', 'debits', 'credits', 'balance'] as const

/** What each kind of account holds: `npm run ledger:trial-balance`, or as of the beginning of a day with `-- 2026-11-01`. */
export async function trialBalance(client: Pick<Client, 'query'>, [day]: string[]): Promise<string> {
  const { rows } = await client.query<Line>('select * from trial_balance($1)', [day === undefined ? null : momentOf(day)])
  const total = (column: 'debits' | 'credits' | 'balance'): string => String(rows.reduce((sum, row) => sum + BigInt(row[column]), 0n))
  const sums = { kind: 'Sum', accounts: String(rows.reduce((sum, { accounts }) => sum + Number(accounts), 0)), debits: total('debits'), credits: total('credits'), balance: total('balance') }
  return [`${'USD'.padEnd(20)}${NUMBERS.map((name) => name.padStart(20)).join('')}`, ...[...rows, sums].map(lineOf)].join('\n')
}

const lineOf = ({ kind, accounts, ...amounts }: Line): string =>
  `${kind.padEnd(20)}${accounts.padStart(20)}${NUMBERS.slice(1).map((name) => amountOf(Number(amounts[name as 'debits'])).padStart(20)).join('')}`
