-- Whom one mutes, one may cease to mute, whether or not they are still there.
create or replace function unmute_user(p_user_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from muted_users where user_id = require_viewer() and muted_id = p_user_id
$$;
comment on function unmute_user(uuid) is 'Whom one mutes, one may cease to mute, whether or not they are still there.';
grant execute on function unmute_user(uuid) to polyphony_viewer;
