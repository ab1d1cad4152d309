import { Client } from 'pg'
import { SYSTEM_ROLE, VIEWER_ROLE } from '../../src/db/roles.js'

type Query = (this: Client, config: unknown, ...rest: unknown[]) => unknown

const SERVING: (string | undefined)[] = [VIEWER_ROLE, SYSTEM_ROLE]
/** What opens and closes a unit of work travels with its statement and is not counted. */
const FRAME = /^(begin|commit|rollback|set )/i
/** Sent by a timer, whatever runs. */
const ASIDE = /count_api_calls/

/** The statements the server sent to the database while `work` ran, in their order; of requests alone where what else goes on does not count. */
export async function statementsOf(work: () => Promise<unknown>, roles = SERVING): Promise<string[]> {
  const sent: string[] = []
  const prototype = Client.prototype as unknown as { query: Query }
  const { query } = prototype
  prototype.query = function (config, ...rest) {
    // A new connection prepares itself without a text.
    const text = typeof config === 'string' ? config : (config as { text?: string }).text
    if (text !== undefined && roles.includes(this.user) && !FRAME.test(text) && !ASIDE.test(text)) sent.push(text)
    return query.call(this, config, ...rest)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return sent
}
