-- A withdrawal an admin is about to decide, held until they have, or a refusal: nobody decides on their own.
create or replace function withdrawal_in_office(p_withdrawal_id uuid) returns withdrawal_requests
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_request withdrawal_requests;
begin
  select * into v_request from withdrawal_requests where id = p_withdrawal_id for update;
  if not found then perform fail('WITHDRAWAL_NOT_FOUND', 'input.withdrawalId'); end if;
  if v_request.user_id = viewer_id() then perform fail('OWN_WITHDRAWAL'); end if;
  return v_request;
end $$;
comment on function withdrawal_in_office(uuid) is
  'A withdrawal an admin is about to decide, held until they have, or a refusal: nobody decides on their own.';
