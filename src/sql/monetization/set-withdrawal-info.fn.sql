-- Somebody who showed their password may say where they are paid, which holds withdrawals for a while and is told them; a refusal leaves a trace.
create or replace function set_withdrawal_info(
  p_verified_hash text, p_method withdrawal_method, p_details text, p_hint text, p_ip inet, p_user_agent text)
returns setof withdrawal_info language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_info withdrawal_info;
begin
  perform from users where id = v_viewer_id and password_hash = p_verified_hash for share;
  if not found then
    perform log_security_event('WITHDRAWAL_INFO_REFUSED', v_viewer_id, current_session_id(), p_ip, p_user_agent);
    return;
  end if;
  insert into withdrawal_info (user_id, method, details, hint) values (v_viewer_id, p_method, p_details, p_hint)
    on conflict (user_id) do update set method = p_method, details = p_details, hint = p_hint, changed_at = now() returning * into v_info;
  perform log_security_event('WITHDRAWAL_INFO_CHANGED', v_viewer_id, current_session_id(), p_ip, p_user_agent, jsonb_build_object('method', p_method));
  perform notify_user(v_viewer_id, 'WITHDRAWAL_INFO_CHANGED', null, null);
  v_info.details := null;
  return next v_info;
end $$;
comment on function set_withdrawal_info(text, withdrawal_method, text, text, inet, text) is
  'Somebody who showed their password may say where they are paid, which holds withdrawals for a while and is told them; a refusal leaves a trace.';
grant execute on function set_withdrawal_info(text, withdrawal_method, text, text, inet, text) to polyphony_viewer;
