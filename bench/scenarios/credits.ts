import { randomUUID } from 'node:crypto'
import type { Request } from 'autocannon'
import type { Pool } from 'pg'
import { openArena } from '../arena.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import { handles, signIn } from '../people.js'
import { requireSameAnswers } from '../same-answers.js'
import { compareWrites, type Scenario } from './scenario.js'

const NOTE = 'As agreed'

type Way = 'api' | 'bare'

/** An admin takes the smallest amount there is from somebody's credits. */
const WAYS: Record<Way, (userId: string, idempotencyKey: string) => Request> = {
  api: (userId, idempotencyKey) => ({
    method: 'POST', path: '/graphql',
    body: bodyOf(DOCUMENTS.deductSponsorCredits, { input: { userId, amount: { amount: '0.0001', currency: 'USD' }, note: NOTE, idempotencyKey } }),
  }),
  bare: (userId, idempotencyKey) => ({ method: 'POST', path: '/credits', body: JSON.stringify({ userId, note: NOTE, idempotencyKey }) }),
}

function deductions(way: Way, userIds: string[]): Request[] {
  let sent = 0
  const setupRequest = (request: Request): Request => ({ ...request, ...WAYS[way](userIds[(sent += 1) % userIds.length]!, randomUUID()) })
  return [setupRequest({ method: 'POST', setupRequest })]
}

const FILL = `
select count(post_transfer('ADDED', server_account('ADJUSTMENTS', account), account, 1000000000000))
from (select ledger_account('SPONSOR_CREDITS', id) as account from unnest($1::uuid[]) id) accounts`

async function requireRightBooks(owner: Pool): Promise<void> {
  const { rows } = await owner.query('select * from ledger_differences()')
  console.log(`a recount of the books finds ${rows.length} differences`)
  if (rows.length > 0) throw new Error('the books are wrong')
}

/** Credits taken from so many accounts in turn, each under a key of its own. */
const deductFrom = (name: string, accounts: number): Scenario => async (options) => {
  const arena = await openArena({ ...options, tracks: 0, anonymous: false })
  const { listener, database } = arena
  try {
    const sponsors = await signIn(database.owner, listener.signingKey, handles('sponsor', accounts))
    const userIds = sponsors.map(({ userId }) => userId)
    await database.owner.query("update users set role = 'admin' where id = $1", [listener.userId])
    await database.owner.query(FILL, [userIds])
    const known = (way: Way): Request[] => [WAYS[way](userIds[0]!, 'known')]
    await requireSameAnswers(arena.api(known('api')), arena.bare(known('bare')), 1)
    const [api, bare] = [arena.api(deductions('api', userIds)), arena.bare(deductions('bare', userIds))]
    return await compareWrites(arena, api, bare, { name, what: 'Deductions', requireExactCounts: () => requireRightBooks(database.owner) }, options)
  } finally {
    await arena.close()
  }
}

/** All want the same account. */
export const deductHot = deductFrom('deduct-hot', 1)
export const deductSpread = deductFrom('deduct-spread', 1_000)
