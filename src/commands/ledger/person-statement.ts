import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { isId } from '../../db/door.js'
import { StartupError } from '../../errors/startup-error.js'
import { momentOf } from './moment.js'

const USAGE = 'Name a person, and if you like the first day and the day after the last: npm run --silent ledger:statement -- <handle or id> 2026-10-01 2026-11-01'

const WHO = 'select user_id as id from profiles where handle = $1 union select $2::uuid where exists (select from ledger_accounts where holder_id = $2)'

/** Exact decimals, and no cell that a spreadsheet takes for a formula. */
const COLUMNS = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, account, seq, kind, (amount / 10000.0)::numeric(20, 4) as amount,
  (balance / 10000.0)::numeric(20, 4) as balance, 'USD' as currency, subject_id, regexp_replace(note, '^([-=+@\\t\\r])', '''\\1') as note, transaction_id`

/** Everything on a person's accounts as CSV: `npm run --silent ledger:statement -- ana > ana.csv`. */
export async function personStatement(client: Client, [person, from, to]: string[]): Promise<undefined> {
  if (!person) throw new StartupError(USAGE)
  const { rows } = await client.query<{ id: string }>(WHO, [person.toLowerCase(), isId(person) ? person : null])
  if (!rows[0]) throw new StartupError(`Nobody has the handle ${person}, and no account in the books has this id.`)
  const period = [from ? momentOf(from).toISOString() : '-infinity', to ? momentOf(to).toISOString() : 'infinity']
  // COPY takes no parameters: the three are an id of ours and two moments written by us.
  const statement = `select ${COLUMNS} from person_statement('${rows[0].id}', '${period[0]}', '${period[1]}')`
  await pipeline(client.query(copyTo(`copy (${statement}) to stdout with (format csv, header)`)), process.stdout, { end: false })
  return undefined
}
