import type { Client } from 'pg'
import { loadConfig } from '../../config.js'
import { openSystemDatabase, within } from '../../db/system-database.js'
import { StartupError } from '../../errors/startup-error.js'
import { personStatement } from './person-statement.js'
import { trialBalance } from './trial-balance.js'
import { verifyLedger } from './verify-ledger.js'

/** What there is to say at the end; what is long is written as it comes. */
type Report = (client: Client, args: string[]) => Promise<string | undefined>

const REPORTS: Record<string, Report> = { verify: verifyLedger, 'trial-balance': trialBalance, statement: personStatement }

/** Prints one of the reports on money; the first word says which, what follows is the report's own. */
export async function report(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2)
  const print = REPORTS[name]
  if (!print) throw new StartupError(`Name a report: ${Object.keys(REPORTS).join(', ')}.`)
  const { url, close } = await openSystemDatabase(loadConfig(), 'select from trial_balance() limit 0')
  try {
    await within(url, async (client) => {
      // One moment for all a report reads.
      await client.query('begin isolation level repeatable read read only')
      const text = await print(client, args)
      if (text !== undefined) console.log(text)
    })
  } finally {
    await close()
  }
}
