-- Of transfers in turn the first that would take more from a limited account than is there by then is refused, as post_transfer would.
create or replace function refuse_overdraft(p_from uuid[], p_to uuid[], p_amounts bigint[]) returns void
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
  v_kind ledger_account_kind;
begin
  select l.kind into v_kind from (
    select a.kind, e.amount, e.place, a.balance + sum(e.amount) over (partition by e.account_id order by e.place) as balance
      from (select from_id as account_id, -amount as amount, place from unnest(p_from, p_amounts) with ordinality as t (from_id, amount, place)
        union all select to_id, amount, place from unnest(p_to, p_amounts) with ordinality as t (to_id, amount, place)) e
      join ledger_accounts a on a.id = e.account_id and a.kind in ('SPONSOR_CREDITS', 'SPONSORED_POST', 'EARNINGS', 'WITHDRAWALS')) l
    where l.amount < 0 and l.balance < 0 order by l.place limit 1;
  perform refuse_lack(v_kind);
end $$;
comment on function refuse_overdraft(uuid[], uuid[], bigint[]) is
  'Of transfers in turn the first that would take more from a limited account than is there by then is refused, as post_transfer would.';
