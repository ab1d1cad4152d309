-- Lets the current transaction act for the account of a live session; an ended session or a disabled account is refused.
create or replace function enter_session(p_session_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  v_user_id uuid;
  v_is_leaving boolean;
begin
  select s.user_id, u.deletion_due_at is not null into v_user_id, v_is_leaving
  from user_sessions s join users u on u.id = s.user_id
  where s.id = p_session_id and s.ended_at is null and s.expires_at > now() and u.disabled_at is null;
  if v_user_id is null then perform fail('SESSION_ENDED'); end if;
  -- local: gone at the end of the transaction, so a pooled connection carries nobody's rights to the next caller.
  perform set_config('app.viewer_id', v_user_id::text, true), set_config('app.session_id', p_session_id::text, true),
    set_config('app.is_leaving', v_is_leaving::text, true);
end
$$;
comment on function enter_session(uuid) is 'Lets the current transaction act for the account of a live session; an ended session or a disabled account is refused.';
grant execute on function enter_session(uuid) to polyphony_viewer;
