import fc from 'fast-check'
import { startApi } from '../support/api.js'

const api = startApi()

const KINDS = ['SPONSOR_CREDITS', 'EARNINGS', 'SPONSOR_DEBT', 'WITHDRAWALS', 'SPONSORED_POST']
const ACCOUNTS = 5

interface Transfer { from: number; to: number; amount: number }

const transfer = fc.record({ from: fc.nat(ACCOUNTS - 1), to: fc.nat(ACCOUNTS - 1), amount: fc.integer({ min: 1, max: 400 }) }).filter(({ from, to }) => from !== to)
const history = fc.array(fc.array(transfer, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 })

/** Plays a history of batches on accounts of its own, each of them 500 to begin with; a batch that is refused leaves nothing. */
const PLAY = `
create function play(p_history jsonb, p_is_at_once boolean) returns jsonb language plpgsql as $$
declare
  v_batch jsonb;
  v_answers jsonb := '[]';
  v_accounts uuid[] := array(select ledger_account(kind::ledger_account_kind, gen_random_uuid()) from unnest(array['${KINDS.join("','")}']) with ordinality as k (kind, place) order by place);
begin
  perform post_transfers('ADDED', array(select server_account('ADJUSTMENTS', id) from unnest(v_accounts) id), v_accounts, array_fill(500::bigint, array[cardinality(v_accounts)]));
  for v_batch in select * from jsonb_array_elements(p_history) loop
    begin
      if p_is_at_once then
        perform post_transfers('ADDED', array_agg(v_accounts[1 + (t->>'from')::int] order by place), array_agg(v_accounts[1 + (t->>'to')::int] order by place), array_agg((t->>'amount')::bigint order by place))
          from jsonb_array_elements(v_batch) with ordinality as b (t, place);
      else
        perform post_transfer('ADDED', v_accounts[1 + (t->>'from')::int], v_accounts[1 + (t->>'to')::int], (t->>'amount')::bigint) from jsonb_array_elements(v_batch) t;
      end if;
      v_answers := v_answers || '"booked"';
    exception when sqlstate 'PY001' then
      v_answers := v_answers || to_jsonb(sqlerrm);
    end;
  end loop;
  return jsonb_build_object('answers', v_answers,
    'accounts', (select jsonb_agg(jsonb_build_array(balance, entry_count) order by place) from unnest(v_accounts) with ordinality as a (id, place) join ledger_accounts using (id)),
    'entries', (select jsonb_agg(jsonb_build_array(place, seq, amount, e.balance) order by place, seq) from unnest(v_accounts) with ordinality as a (id, place) join ledger_entries e on e.account_id = a.id));
end $$`

const HISTORIES = `select play(h, true) as "atOnce", play(h, false) as "inTurn" from jsonb_array_elements($1) h`

interface Played { answers: string[]; accounts: unknown[]; entries: unknown[] }

test('200 histories of transfers at once leave what the same transfers in turn leave, refusals included', async () => {
  await api.sql(PLAY)
  const histories: Transfer[][][] = fc.sample(history, 200)
  const rows: { atOnce: Played; inTurn: Played }[] = []
  // Each bite a transaction: rows changed again and again in one are ever slower to find.
  for (let start = 0; start < histories.length; start += 20) {
    rows.push(...((await api.sql(HISTORIES, [JSON.stringify(histories.slice(start, start + 20))])) as unknown as typeof rows))
  }
  expect(rows).toHaveLength(200)
  expect(new Set(rows.flatMap(({ atOnce }) => atOnce.answers))).toEqual(new Set(['booked', 'INSUFFICIENT_CREDITS', 'INSUFFICIENT_EARNINGS']))
  rows.forEach(({ atOnce, inTurn }, index) => expect({ history: histories[index], ...atOnce }).toEqual({ history: histories[index], ...inTurn }))
})

const ACCOUNT = "select ledger_account('SPONSOR_CREDITS', gen_random_uuid()) as id"

test.each([
  ['nothing to move', '{1}', '{0}'], ['less than nothing', '{1}', '{-1}'], ['no amount', '{1}', '{null}'],
  ['to itself', '{2}', '{1}'], ['fewer amounts than accounts', '{1}', '{}'],
])('%s is no transfer', async (_what, to, amounts) => {
  const [from] = await api.sql(ACCOUNT)
  const call = "select post_transfers('ADDED', array[$1::uuid], array[case $2 when '{2}' then $1::uuid else server_account('ADJUSTMENTS', $1) end], $3::bigint[])"
  await expect(api.sql(call, [from!.id, to, amounts])).rejects.toThrow('A transfer moves something from here to there')
})

test('what was booked under a source is not booked again, and nothing of its batch', async () => {
  const [one, other] = [(await api.sql(ACCOUNT))[0]!.id, (await api.sql(ACCOUNT))[0]!.id]
  const book = (ids: unknown[], sources: string[]) => api.sql(
    "select post_transfers('ADDED', array(select server_account('ADJUSTMENTS', id) from unnest($1::uuid[]) id), $1, array_fill(7::bigint, array[cardinality($1)]), p_sources => $2)", [ids, sources])
  await book([one], ['once:1'])
  await expect(book([other, one], ['once:2', 'once:1'])).rejects.toThrow('ledger_transactions_source_key')
  expect(await api.sql('select balance::int, entry_count::int from ledger_accounts where id = any($1) order by balance', [[one, other]])).toEqual([
    { balance: 0, entry_count: 0 }, { balance: 7, entry_count: 1 }])
})

test('nobody who is served may call it', async () => {
  for (const role of ['polyphony_viewer', 'polyphony_system'] as const) {
    await expect(api.sqlAs(role, null, "select post_transfers('ADDED', '{}', '{}', '{}')")).rejects.toThrow('permission denied')
  }
})
