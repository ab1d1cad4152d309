-- The credits an admin is about to change by an amount, or a refusal.
create or replace function adjusted_account(p_user_id uuid, p_amount bigint) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform require_admin();
  if p_amount is null or p_amount not between 1 and 10000000000 then perform fail('AMOUNT_INVALID', 'input.amount'); end if;
  if not exists (select from users where id = p_user_id) then perform fail('USER_NOT_FOUND'); end if;
  return ledger_account('SPONSOR_CREDITS', p_user_id);
end $$;
comment on function adjusted_account(uuid, bigint) is 'The credits an admin is about to change by an amount, or a refusal.';
