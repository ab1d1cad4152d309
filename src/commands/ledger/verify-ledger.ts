import type { Client } from 'pg'
import { StartupError } from '../../errors/startup-error.js'

interface Difference {
  what: string
  subject: string
  says: string
  counted: string
}

/** Recounts everything about money: `npm run ledger:verify`. Names each difference, and then ends with exit code 1. */
export async function verifyLedger(client: Client): Promise<string> {
  const { rows: differences } = await client.query<Difference>('select * from ledger_differences()')
  const { rows } = await client.query<{ transactions: string; entries: string; accounts: string }>(
    'select (select count(*) from ledger_transactions) as transactions, (select count(*) from ledger_entries) as entries, (select count(*) from ledger_accounts) as accounts')
  const { transactions, entries, accounts } = rows[0]!
  for (const { what, subject, says, counted } of differences) console.log(`${what} ${subject}: says ${says}, recounted ${counted}`)
  const size = `${transactions} transactions, ${entries} entries, ${accounts} accounts`
  if (differences.length > 0) throw new StartupError(`${differences.length} differences in ${size}. Nothing was changed; amounts are in ten-thousandths of a dollar.`)
  return `The books are right: ${size}.`
}
