-- The next requests of everybody for an admin, the oldest first, of one state or of all; without where they go.
create or replace function withdrawals_in_state(p_state withdrawal_state, p_after uuid, p_limit int) returns setof withdrawal_requests
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_request withdrawal_requests;
begin
  perform require_admin();
  for v_request in
    select * from withdrawal_requests where (p_state is null or state = p_state) and (p_after is null or id > p_after) order by id limit least(p_limit, 101)
  loop
    v_request.details := null;
    return next v_request;
  end loop;
end $$;
comment on function withdrawals_in_state(withdrawal_state, uuid, int) is
  'The next requests of everybody for an admin, the oldest first, of one state or of all; without where they go.';
grant execute on function withdrawals_in_state(withdrawal_state, uuid, int) to polyphony_viewer;
