-- An admin looks where a withdrawal goes, as it lies there sealed, which their trail keeps; null when nothing is kept of it.
create or replace function open_withdrawal_destination(p_withdrawal_id uuid, p_ip inet, p_user_agent text) returns table (user_id uuid, details text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_admin();
begin
  select r.user_id, r.details into user_id, details from withdrawal_requests r where r.id = p_withdrawal_id;
  if not found then perform fail('WITHDRAWAL_NOT_FOUND', 'id'); end if;
  perform log_security_event('WITHDRAWAL_DESTINATION_OPENED', v_viewer_id, current_session_id(), p_ip, p_user_agent,
    jsonb_build_object('withdrawal', p_withdrawal_id));
  return next;
end $$;
comment on function open_withdrawal_destination(uuid, inet, text) is
  'An admin looks where a withdrawal goes, as it lies there sealed, which their trail keeps; null when nothing is kept of it.';
grant execute on function open_withdrawal_destination(uuid, inet, text) to polyphony_viewer;
