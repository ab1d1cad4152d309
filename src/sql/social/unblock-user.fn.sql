-- Whoever blocks somebody may end it; what the block ended, such as follows, stays ended.
create or replace function unblock_user(p_user_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  perform lock_relation(v_viewer_id, p_user_id);
  delete from blocked_users where blocker_id = v_viewer_id and blocked_id = p_user_id;
  if not found then return; end if;
  perform conversations_between_changed(v_viewer_id, p_user_id);
  perform relation_changed(v_viewer_id, p_user_id);
end $$;
comment on function unblock_user(uuid) is
  'Whoever blocks somebody may end it; what the block ended, such as follows, stays ended.';
grant execute on function unblock_user(uuid) to polyphony_viewer;
