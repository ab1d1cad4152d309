-- Where payments and sponsored posts disagree with the books, or with a recount of what they were shown.
create or replace function sponsorship_differences() returns table (what text, subject text, says numeric, counted numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with booked as (
    select t.subject_id, t.kind, a.kind as account, sum(e.amount) as amount
      from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
      where t.subject_id is not null group by 1, 2, 3),
  seen as (
    select sponsored_post_id as id, day, count(*) filter (where kind = 'IMPRESSION') as people,
        count(*) filter (where kind = 'LIKE') as likes, sum(cost) as spent from sponsored_interactions group by 1, 2)
  select 'booked of top-up', p.id::text, p.paid - p.refunded - p.disputed, -coalesce(sum(b.amount), 0)
    from credit_top_ups p left join booked b on b.subject_id = p.id and b.account = 'PAYMENTS' group by p.id
    having p.paid - p.refunded - p.disputed <> -coalesce(sum(b.amount), 0)
  union all
  select 'spent of sponsored post', p.id::text, p.spent, coalesce(sum(b.amount), 0)
    from sponsored_posts p left join booked b on b.subject_id = p.id and b.account = 'SPONSORSHIP_INCOME' group by p.id
    having p.spent <> coalesce(sum(b.amount), 0)
  union all
  select 'left of the budget of sponsored post', p.id::text, p.budget - p.spent - p.returned, coalesce(a.balance, 0)
    from sponsored_posts p left join ledger_accounts a on a.kind = 'SPONSORED_POST' and a.holder_id = p.id
    where p.budget - p.spent - p.returned <> coalesce(a.balance, 0)
  union all
  select 'spent by days of sponsored post', p.id::text, p.spent, coalesce(sum(d.spent), 0)
    from sponsored_posts p left join sponsored_post_days d on d.sponsored_post_id = p.id group by p.id having p.spent <> coalesce(sum(d.spent), 0)
  union all
  -- People who have left since are in the days, and not among those seen.
  select 'people on ' || d.day || ' of sponsored post', d.sponsored_post_id::text, d.people, s.people
    from sponsored_post_days d join seen s on s.id = d.sponsored_post_id and s.day = d.day where d.people < s.people or d.likes < s.likes or d.spent < s.spent
$$;
comment on function sponsorship_differences() is
  'Where payments and sponsored posts disagree with the books, or with a recount of what they were shown.';
