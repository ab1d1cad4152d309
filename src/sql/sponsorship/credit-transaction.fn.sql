-- A transaction as it stands on the credits of a sponsor.
create or replace function credit_transaction(p_user_id uuid, p_transaction_id uuid) returns sponsor_credit_transactions
language sql volatile security definer set search_path = public, pg_temp as $$
  select * from sponsor_credit_transactions where user_id = p_user_id and id = p_transaction_id
$$;
comment on function credit_transaction(uuid, uuid) is 'A transaction as it stands on the credits of a sponsor.';
