-- A request as its owner and the admins see it: without where it goes.
create or replace function withdrawal_request(p_withdrawal_id uuid) returns withdrawal_requests
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_request withdrawal_requests;
begin
  select * into v_request from withdrawal_requests where id = p_withdrawal_id and (user_id = require_account() or is_admin());
  if not found then perform fail('WITHDRAWAL_NOT_FOUND', 'id'); end if;
  v_request.details := null;
  return v_request;
end $$;
comment on function withdrawal_request(uuid) is 'A request as its owner and the admins see it: without where it goes.';
grant execute on function withdrawal_request(uuid) to polyphony_viewer;
