-- Anybody may mute a person who exists for them: nothing of that person's comes into their feeds, and nobody is told.
create or replace function mute_user(p_user_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  if p_user_id = v_viewer_id or is_user_blocked(v_viewer_id, p_user_id)
    or not exists (select from profiles where user_id = p_user_id and not is_hidden) then
    perform fail('USER_NOT_FOUND', 'input.userId');
  end if;
  insert into muted_users (user_id, muted_id) values (v_viewer_id, p_user_id) on conflict do nothing;
end $$;
comment on function mute_user(uuid) is
  'Anybody may mute a person who exists for them: nothing of that person''s comes into their feeds, and nobody is told.';
grant execute on function mute_user(uuid) to polyphony_viewer;
