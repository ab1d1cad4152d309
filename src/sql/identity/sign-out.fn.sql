-- Somebody signed in may end this session, the others, or all of them.
create or replace function sign_out(p_scope text, p_ip inet, p_user_agent text)
returns table (count int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_account();
  v_this uuid := current_session_id();
begin
  count := end_sessions(v_viewer_id, 'SIGNED_OUT',
    p_only => case when p_scope = 'THIS' then v_this end, p_except => case when p_scope = 'OTHERS' then v_this end);
  perform log_security_event('SIGNED_OUT', v_viewer_id, v_this, p_ip, p_user_agent,
    jsonb_build_object('scope', p_scope, 'sessions', count));
  return next;
end $$;
comment on function sign_out(text, inet, text) is
  'Somebody signed in may end this session, the others, or all of them.';
grant execute on function sign_out(text, inet, text) to polyphony_viewer;
