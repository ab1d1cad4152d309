-- Money goes from accounts to others, as if post_transfer were called for each in turn, but all of it in one statement; how many transactions that was. One refused refuses all.
create or replace function post_transfers(
  p_kind ledger_transaction_kind, p_from uuid[], p_to uuid[], p_amounts bigint[],
  p_subject_ids uuid[] default null, p_sources text[] default null)
returns int language plpgsql volatile security definer set search_path = public, pg_temp set jit = off as $$
declare
  v_count int := cardinality(p_from);
begin
  if (cardinality(p_to), cardinality(p_amounts)) is distinct from (v_count, v_count)
    or exists (select from unnest(p_from, p_to, p_amounts) as t (a, b, amount) where amount <= 0 or a = b or (a, b, amount) is not null is not true) then
    raise exception 'A transfer moves something from here to there';
  end if;
  -- In the order post_transfer takes them.
  perform from ledger_accounts where id = any (p_from || p_to) order by id for no key update;
  perform refuse_overdraft(p_from, p_to, p_amounts);

  with transfers as materialized (
    select * from unnest(new_ids(v_count), p_from, p_to, p_amounts, p_subject_ids, p_sources) with ordinality as t (id, from_id, to_id, amount, subject_id, source, place)),
  booked as (
    insert into ledger_transactions (id, kind, subject_id, actor_id, source) select id, p_kind, subject_id, viewer_id(), source from transfers),
  entries as (
    insert into ledger_entries (account_id, seq, transaction_id, amount, balance)
      select e.account_id, a.entry_count + row_number() over entries_before, e.transaction_id, e.amount, a.balance + sum(e.amount) over entries_before
        from (select from_id as account_id, id as transaction_id, -amount as amount, place from transfers
          union all select to_id, id, amount, place from transfers) e
        join ledger_accounts a on a.id = e.account_id
        window entries_before as (partition by e.account_id order by e.place)
      returning account_id, amount)
  update ledger_accounts a set balance = a.balance + e.amount, entry_count = a.entry_count + e.count, updated_at = now()
    from (select account_id, sum(amount) as amount, count(*) as count from entries group by account_id) e where a.id = e.account_id;
  return v_count;
end $$;
comment on function post_transfers(ledger_transaction_kind, uuid[], uuid[], bigint[], uuid[], text[]) is
  'Money goes from accounts to others, as if post_transfer were called for each in turn, but all of it in one statement; how many transactions that was. One refused refuses all.';
