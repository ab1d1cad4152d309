import fc from 'fast-check'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { wrongBooks } from './withdrawing.js'

const api = startApi()

type Step = { act: 'EARN'; units: number } | { act: 'REQUEST'; cents: number } | { act: 'CANCEL' | 'APPROVE' | 'REFUSE' | 'PAY'; which: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('EARN' as const), units: fc.integer({ min: 1, max: 300_000 }) }),
  fc.record({ act: fc.constant('REQUEST' as const), cents: fc.integer({ min: 990, max: 3_000 }) }),
  fc.record({ act: fc.constantFrom('CANCEL' as const, 'APPROVE' as const, 'REFUSE' as const, 'PAY' as const), which: fc.nat(5) }),
)

/** A history in plain arithmetic: what was answered to each step, and what is where at the end. */
function expected(steps: Step[]) {
  const [requests, answers]: [{ units: number; state: string }[], string[]] = [[], []]
  let [available, earned] = [0, 0]
  const take = (one: { units: number; state: string } | undefined, from: string[], state: string): string => {
    if (!one) return 'WITHDRAWAL_NOT_FOUND'
    if (!from.includes(one.state)) return state === 'PAID' && one.state === 'REQUESTED' ? 'WITHDRAWAL_NOT_APPROVED' : 'WITHDRAWAL_DECIDED'
    one.state = state
    if (state === 'REFUSED' || state === 'CANCELLED') available += one.units
    return state
  }
  const FROM = { CANCEL: [['REQUESTED'], 'CANCELLED'], APPROVE: [['REQUESTED'], 'APPROVED'], REFUSE: [['REQUESTED', 'APPROVED'], 'REFUSED'], PAY: [['APPROVED'], 'PAID'] } as const
  for (const one of steps) {
    if (one.act === 'EARN') [available, earned] = [available + one.units, earned + one.units]
    if (one.act === 'EARN') answers.push('EARNED')
    else if (one.act === 'REQUEST') answers.push(request(one.cents * 100))
    else answers.push(take(requests[one.which], [...FROM[one.act][0]], FROM[one.act][1]))
  }
  function request(units: number): string {
    if (units < 100_000) return 'AMOUNT_INVALID'
    if (units > available) return 'INSUFFICIENT_EARNINGS'
    available -= units
    requests.push({ units, state: 'REQUESTED' })
    return 'REQUESTED'
  }
  const sum = (...states: string[]) => requests.filter(({ state }) => states.includes(state)).reduce((total, { units }) => total + units, 0)
  return { answers, earned, available, withdrawing: sum('REQUESTED', 'APPROVED'), paid: sum('PAID') }
}

/** Plays a history of somebody new against the rules, as them and as an admin in turn; refusals are answers. */
const PLAYER = `
  create function play(p_boss uuid, p_steps jsonb) returns jsonb language plpgsql as $$
  declare
    s record; a text; ids uuid[] := '{}'; answers text[] := '{}'; ana uuid := new_id(); e uuid := ledger_account('EARNINGS', ana); k text;
  begin
    insert into users (id, email) values (ana, ana || '@people.example');
    insert into withdrawal_info (user_id, method, details, hint, changed_at) values (ana, 'PAYPAL', 'sealed', 'a…@…', now() - interval '73 hours');
    for s in select * from jsonb_to_recordset(p_steps) as x (act text, units bigint, cents bigint, which int) loop
      k := new_id();
      perform set_config('app.viewer_id', case when s.act in ('REQUEST', 'CANCEL') then ana else p_boss end::text, true);
      begin
        case s.act
          when 'EARN' then perform post_transfer('REVENUE', server_account('CREATOR_SHARE', e), e, s.units); a := 'EARNED';
          when 'REQUEST' then ids := ids || (request_withdrawal(s.cents * 100, k, null, null)).id; a := 'REQUESTED';
          when 'CANCEL' then a := (cancel_withdrawal(ids[s.which + 1], k)).state;
          when 'PAY' then a := (mark_withdrawal_paid(ids[s.which + 1], 'ref', k)).state;
          else a := (review_withdrawal(ids[s.which + 1], case s.act when 'APPROVE' then 'APPROVED' else 'REFUSED' end::withdrawal_state, null, k)).state;
        end case;
      exception when sqlstate 'PY001' then a := sqlerrm;
      end;
      answers := answers || a;
    end loop;
    return (select jsonb_build_object('answers', answers,
        'earned', coalesce(sum(n.amount) filter (where t.kind = 'REVENUE'), 0), 'available', coalesce(sum(n.amount) filter (where n.account_id = e), 0),
        'withdrawing', coalesce(sum(n.amount) filter (where n.account_id <> e), 0), 'paid', -coalesce(sum(n.amount) filter (where t.kind = 'WITHDRAWAL_PAID'), 0))
      from ledger_accounts l join ledger_entries n on n.account_id = l.id join ledger_transactions t on t.id = n.transaction_id where l.holder_id = ana);
  end $$`

/** Played together, in one round trip. */
const HISTORIES = 40

test('whatever is earned, requested, cancelled, decided and paid in whatever order, the books are plain arithmetic, and no more is paid than earned', async () => {
  const boss = await make.person(api, { role: 'admin' })
  await api.sql(PLAYER)
  const history = fc.array(step, { minLength: 1, maxLength: 25 })
  await fc.assert(fc.asyncProperty(fc.array(history, { minLength: HISTORIES, maxLength: HISTORIES }), async (histories) => {
    const rows = await api.sql('select play($1, h) as played from jsonb_array_elements($2) with ordinality as a (h, place) order by place', [boss.userId, JSON.stringify(histories)])
    const wanted = histories.map(expected)
    expect(rows.map(({ played }) => played)).toEqual(wanted)
    for (const { earned, available, withdrawing, paid } of wanted) expect([paid <= earned, available + withdrawing + paid]).toEqual([true, earned])
  }), { numRuns: 10 })
  expect(await wrongBooks(api)).toEqual([])
})
