-- Whoever signs in again before their account is deleted may keep it, and everything is as it was.
create or replace function keep_account(p_ip inet, p_user_agent text) returns users
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_account();
  v_account users;
begin
  update users set deletion_due_at = null, updated_at = now()
    -- Not once it has begun: then it is disabled, and only a part is left.
    where id = v_viewer_id and deletion_due_at > clock_timestamp() and disabled_at is null returning * into v_account;
  if found then
    update profiles set is_hidden = false where user_id = v_viewer_id;
    perform log_security_event('ACCOUNT_KEPT', v_viewer_id, current_session_id(), p_ip, p_user_agent);
    perform person_came_or_went(v_viewer_id);
  end if;
  select * into v_account from users where id = v_viewer_id;
  return v_account;
end
$$;
comment on function keep_account(inet, text) is
  'Whoever signs in again before their account is deleted may keep it, and everything is as it was.';
grant execute on function keep_account(inet, text) to polyphony_viewer;
