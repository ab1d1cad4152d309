import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

/** Between two of a history's three accounts, or (3) the server's own. */
interface Move {
  from: number
  to: number
  amount: number
}

const ACCOUNTS = 3
const SERVER = 3

const move = fc.record({ from: fc.integer({ min: 0, max: SERVER }), to: fc.integer({ min: 0, max: SERVER }), amount: fc.integer({ min: 1, max: 100 }) })
  .filter(({ from, to }) => from !== to)
const history = fc.array(move, { minLength: 1, maxLength: 12 })

/** The same by plain arithmetic: what goes through, and what everybody has then. */
function expected(moves: Move[]) {
  const balances = [0, 0, 0, Number.POSITIVE_INFINITY]
  const passed = moves.map(({ from, to, amount }) => {
    if (balances[from]! < amount) return false
    balances[from]! -= amount
    balances[to]! += amount
    return true
  })
  return { passed, balances: balances.slice(0, ACCOUNTS) }
}

/** Plays many histories in one round trip; a refused move leaves nothing. */
const PLAYER = `
  create function play(p_histories jsonb) returns jsonb language plpgsql as $$
  declare
    v_history jsonb; v_move jsonb; v_accounts uuid[]; v_answer jsonb := '[]'; v_passed jsonb;
  begin
    for v_history in select * from jsonb_array_elements(p_histories) loop
      v_accounts := array(select ledger_account('SPONSOR_CREDITS', gen_random_uuid()) from generate_series(1, ${ACCOUNTS}));
      v_accounts := v_accounts || server_account('ADJUSTMENTS', v_accounts[1]);
      v_passed := '[]';
      for v_move in select * from jsonb_array_elements(v_history) loop
        begin
          perform post_transfer('ADDED', v_accounts[(v_move->>'from')::int + 1], v_accounts[(v_move->>'to')::int + 1], (v_move->>'amount')::bigint);
          v_passed := v_passed || 'true';
        exception when sqlstate 'PY001' then v_passed := v_passed || 'false';
        end;
      end loop;
      v_answer := v_answer || jsonb_build_array(jsonb_build_object('passed', v_passed, 'balances',
        (select jsonb_agg(balance order by array_position(v_accounts, id)) from ledger_accounts where id = any (v_accounts[1:${ACCOUNTS}]))));
    end loop;
    return v_answer;
  end $$`

test('two thousand random histories end as plain arithmetic says, move by move', async () => {
  await api.sql(PLAYER)
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 80, maxLength: 80 }), async (histories) => {
      const [row] = await api.sql('select play($1) as answer', [JSON.stringify(histories)])
      expect(row!.answer).toEqual(histories.map(expected))
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(await api.sql('select * from ledger_differences()')).toEqual([])
})

const ADD = graphql(`mutation AddInHistory($input: AddSponsorCreditsInput!) { addSponsorCredits(input: $input) { id amount balance } }`)
const DEDUCT = graphql(`mutation DeductInHistory($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id amount balance } }`)

interface Seen {
  begun: number
  ended: number
  booked: { id: string; amount: { amount: string }; balance: { amount: string } } | undefined
}

/** A caller that does one thing after the other and notes when it asked, when it was answered, and what. */
async function caller(admin: { accessToken: string }, userIds: string[], seen: Seen[]): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const input = { userId: userIds[step % userIds.length]!, amount: { amount: String(1 + (step % 3)), currency: 'USD' }, note: 'history', idempotencyKey: randomUUID() }
    const begun = performance.now()
    const booked = step % 2 === 0
      ? (await api.as(admin).run(ADD, { input })).data?.addSponsorCredits
      : (await api.as(admin).run(DEDUCT, { input })).data?.deductSponsorCredits
    seen.push({ begun, ended: performance.now(), booked })
  }
}

test('what many callers at once are told is one history: nothing is lost, nothing is seen out of order', async () => {
  const [admin, ...sponsors] = [await make.person(api, { role: 'admin' }), await make.person(api), await make.person(api)]
  const seen: Seen[] = []
  await Promise.all(Array.from({ length: 12 }, () => caller(admin, sponsors.map(({ userId }) => userId), seen)))
  const rows = await api.sql('select id, user_id, seq::int, amount::int, balance::int from sponsor_credit_transactions where user_id = any ($1)', [sponsors.map(({ userId }) => userId)])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const told = seen.flatMap(({ booked, ...times }) => (booked ? [{ ...times, ...booked, row: byId.get(booked.id)! }] : []))
  // Every answer is one movement, and every movement is somebody's answer.
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
  expect(rows).toHaveLength(told.length)
  for (const { amount, balance, row } of told) {
    expect(Math.round(Number(amount.amount) * 10_000)).toBe(row.amount)
    expect(Math.round(Number(balance.amount) * 10_000)).toBe(row.balance)
  }
  // Whoever asks after somebody was answered comes after them.
  for (const one of told) {
    const later = told.filter(({ begun, row }) => row.user_id === one.row.user_id && begun > one.ended)
    expect(later.filter(({ row }) => (row.seq as number) <= (one.row.seq as number))).toEqual([])
  }
})
