-- Where somebody is paid, held as it is to the end of the transaction, or a refusal while there is nothing or it was changed a short time ago.
create or replace function usable_withdrawal_info(p_user_id uuid) returns withdrawal_info
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_info withdrawal_info;
  v_available_at timestamptz;
begin
  select * into v_info from withdrawal_info where user_id = p_user_id for share;
  if not found then perform fail('WITHDRAWAL_INFO_MISSING'); end if;
  v_available_at := v_info.changed_at + withdrawal_hold();
  if v_available_at > now() then
    perform fail_with('WITHDRAWAL_DETAILS_HELD', jsonb_build_object('retryAfter', ceil(extract(epoch from v_available_at - now())),
      'availableAt', to_char(v_available_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
  end if;
  return v_info;
end $$;
comment on function usable_withdrawal_info(uuid) is
  'Where somebody is paid, held as it is to the end of the transaction, or a refusal while there is nothing or it was changed a short time ago.';
