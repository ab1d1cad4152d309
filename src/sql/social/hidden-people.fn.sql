-- The people who do not exist for the viewer: whom they block and who blocks them.
create or replace function hidden_people() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select blocked_id from blocked_users where blocker_id = viewer_id()
  union select blocker_id from blocked_users where blocked_id = viewer_id()
$$;
comment on function hidden_people() is 'The people who do not exist for the viewer: whom they block and who blocks them.';
grant execute on function hidden_people() to polyphony_viewer;
