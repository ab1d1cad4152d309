-- What all accounts of each kind hold together, as of a moment; the balances sum to zero.
create or replace function trial_balance(p_at timestamptz default null)
returns table (kind ledger_account_kind, accounts bigint, debits numeric, credits numeric, balance numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.kind, count(distinct a.id), coalesce(-sum(e.amount) filter (where e.amount < 0), 0), coalesce(sum(e.amount) filter (where e.amount > 0), 0),
      coalesce(sum(e.amount), 0)
    from ledger_accounts a left join (ledger_entries e join ledger_transactions t on t.id = e.transaction_id and (p_at is null or t.at < p_at))
      on e.account_id = a.id
    group by a.kind order by a.kind
$$;
comment on function trial_balance(timestamptz) is
  'What all accounts of each kind hold together, as of a moment; the balances sum to zero.';
grant execute on function trial_balance(timestamptz) to polyphony_system;
