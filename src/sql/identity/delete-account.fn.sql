-- Whoever shows their password may have their account deleted after a time of grace: it is hidden and its sessions end at once; a refusal leaves a trace.
create or replace function delete_account(p_verified_hash text, p_grace_days int, p_ip inet, p_user_agent text) returns setof users
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_account();
  v_account users;
begin
  -- All admins in one order, as whoever administers them locks them.
  perform from users where role = 'admin' and is_admin() order by id for update;
  select * into v_account from users where id = v_viewer_id and password_hash = p_verified_hash for update;
  if not found then
    perform log_security_event('DELETION_REFUSED', v_viewer_id, current_session_id(), p_ip, p_user_agent);
    return;
  end if;
  if v_account.role = 'admin' and not exists (
    select from users where role = 'admin' and disabled_at is null and deletion_due_at is null and id <> v_viewer_id)
  then perform fail('LAST_ADMIN'); end if;
  update users set deletion_due_at = coalesce(deletion_due_at, now() + make_interval(days => p_grace_days)), updated_at = now()
    where id = v_viewer_id returning * into v_account;
  update profiles set is_hidden = true where user_id = v_viewer_id;
  perform log_security_event('DELETION_REQUESTED', v_viewer_id, current_session_id(), p_ip, p_user_agent);
  perform end_sessions(v_viewer_id, 'ACCOUNT_DELETED');
  perform person_came_or_went(v_viewer_id);
  return next v_account;
end
$$;
comment on function delete_account(text, int, inet, text) is
  'Whoever shows their password may have their account deleted after a time of grace: it is hidden and its sessions end at once; a refusal leaves a trace.';
grant execute on function delete_account(text, int, inet, text) to polyphony_viewer;
