-- Money goes from an account to another, which is one transaction; its id. An amount is in ten-thousandths of a dollar, above zero. Refused when a limited account has less.
create or replace function post_transfer(
  p_kind ledger_transaction_kind, p_from uuid, p_to uuid, p_amount bigint,
  p_subject_id uuid default null, p_note text default null, p_source text default null)
returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_id uuid := new_id();
  v_from ledger_accounts;
begin
  if p_amount <= 0 or p_from = p_to then raise exception 'A transfer moves something from here to there'; end if;
  -- In one order, whoever moves money between the same two.
  perform from ledger_accounts where id in (p_from, p_to) order by id for no key update;
  select * into v_from from ledger_accounts where id = p_from;
  if v_from.balance < p_amount then perform refuse_lack(v_from.kind); end if;
  insert into ledger_transactions (id, kind, subject_id, actor_id, note, source) values (v_id, p_kind, p_subject_id, viewer_id(), p_note, p_source);
  with moved as (
    update ledger_accounts a set balance = a.balance + m.amount, entry_count = a.entry_count + 1, updated_at = now()
      from (values (p_from, -p_amount), (p_to, p_amount)) as m (id, amount) where a.id = m.id
      returning a.id, a.entry_count, m.amount, a.balance)
  insert into ledger_entries (account_id, seq, transaction_id, amount, balance) select id, entry_count, v_id, amount, balance from moved;
  return v_id;
end $$;
comment on function post_transfer(ledger_transaction_kind, uuid, uuid, bigint, uuid, text, text) is
  'Money goes from an account to another, which is one transaction; its id. An amount is in ten-thousandths of a dollar, above zero. Refused when a limited account has less.';
