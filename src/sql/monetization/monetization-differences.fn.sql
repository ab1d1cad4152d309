-- Where what creators earned and were paid disagrees with the books.
create or replace function monetization_differences() returns table (what text, subject text, says numeric, counted numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with booked as (
    select a.kind as account, a.holder_id, t.kind, t.subject_id, sum(e.amount) as amount
      from ledger_accounts a join ledger_entries e on e.account_id = a.id join ledger_transactions t on t.id = e.transaction_id
      where a.kind in ('EARNINGS', 'WITHDRAWALS') group by 1, 2, 3, 4),
  revenue as (select holder_id, sum(amount) as amount from booked where account = 'EARNINGS' and kind in ('REVENUE', 'REVENUE_CORRECTED') group by 1),
  paid as (select holder_id, -sum(amount) as amount from booked where account = 'WITHDRAWALS' and kind = 'WITHDRAWAL_PAID' group by 1)
  select 'set apart for withdrawal', w.id::text, case when w.state in ('REQUESTED', 'APPROVED') then w.amount else 0 end, coalesce(sum(b.amount), 0)
    from withdrawal_requests w left join booked b on b.subject_id = w.id and b.account = 'WITHDRAWALS' group by w.id
    having case when w.state in ('REQUESTED', 'APPROVED') then w.amount else 0 end <> coalesce(sum(b.amount), 0)
  union all
  select 'paid of withdrawal', w.id::text, case when w.state = 'PAID' then w.amount else 0 end, coalesce(-sum(b.amount), 0)
    from withdrawal_requests w left join booked b on b.subject_id = w.id and b.account = 'WITHDRAWALS' and b.kind = 'WITHDRAWAL_PAID' group by w.id
    having case when w.state = 'PAID' then w.amount else 0 end <> coalesce(-sum(b.amount), 0)
  union all
  select 'paid above what was earned by', p.holder_id::text, p.amount, coalesce(r.amount, 0)
    from paid p left join revenue r using (holder_id) where p.amount > coalesce(r.amount, 0)
  union all
  select 'revenue by months of', c.user_id::text, sum(c.amount), coalesce(r.amount, 0)
    from creator_months c left join revenue r on r.holder_id = c.user_id group by c.user_id, r.amount having sum(c.amount) <> coalesce(r.amount, 0)
$$;
comment on function monetization_differences() is 'Where what creators earned and were paid disagrees with the books.';
