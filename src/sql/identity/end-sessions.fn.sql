-- Ends the live sessions of an account: all of them, one, or all but one; the answer is how many.
create or replace function end_sessions(p_user_id uuid, p_reason text, p_only uuid default null, p_except uuid default null)
returns int language plpgsql volatile as $$
declare
  v_count int;
begin
  update user_sessions set ended_at = now(), end_reason = p_reason
    where user_id = p_user_id and ended_at is null and (p_only is null or id = p_only) and id is distinct from p_except;
  get diagnostics v_count = row_count;
  if v_count > 0 then perform wake_topic('access:' || p_user_id); end if;
  return v_count;
end $$;
comment on function end_sessions(uuid, text, uuid, uuid) is
  'Ends the live sessions of an account: all of them, one, or all but one; the answer is how many.';
