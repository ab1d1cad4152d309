-- Whoever likes a profile may cease to, whether or not the person is still there for them.
create or replace function unlike_profile(p_user_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform lock_relation(require_viewer(), p_user_id);
  perform increment_profile_likes(p_user_id, false);
end $$;
comment on function unlike_profile(uuid) is
  'Whoever likes a profile may cease to, whether or not the person is still there for them.';
grant execute on function unlike_profile(uuid) to polyphony_viewer;
