-- Every movement on the accounts of a person from a moment on and before another, in their order.
create or replace function person_statement(p_user_id uuid, p_from timestamptz default '-infinity', p_to timestamptz default 'infinity')
returns table (at timestamptz, account ledger_account_kind, seq bigint, kind ledger_transaction_kind, amount bigint, balance bigint, subject_id uuid, note text, transaction_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.at, a.kind, e.seq, t.kind, e.amount, e.balance, t.subject_id, t.note, t.id
    from ledger_accounts a join ledger_entries e on e.account_id = a.id join ledger_transactions t on t.id = e.transaction_id
    where a.holder_id = p_user_id and t.at >= p_from and t.at < p_to order by t.at, a.kind, e.seq
$$;
comment on function person_statement(uuid, timestamptz, timestamptz) is
  'Every movement on the accounts of a person from a moment on and before another, in their order.';
grant execute on function person_statement(uuid, timestamptz, timestamptz) to polyphony_system;
