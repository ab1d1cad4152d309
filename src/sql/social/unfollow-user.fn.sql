-- Whom one follows, one may cease to follow, whether or not they are still there.
create or replace function unfollow_user(p_user_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  perform lock_relation(v_viewer_id, p_user_id);
  delete from followers where follower_id = v_viewer_id and followee_id = p_user_id;
  if found then perform relation_changed(v_viewer_id, p_user_id); end if;
end $$;
comment on function unfollow_user(uuid) is
  'Whom one follows, one may cease to follow, whether or not they are still there.';
grant execute on function unfollow_user(uuid) to polyphony_viewer;
