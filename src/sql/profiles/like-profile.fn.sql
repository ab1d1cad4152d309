-- Anybody may like the profile of a person who exists for them, but not their own.
create or replace function like_profile(p_user_id uuid) returns profiles
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  if p_user_id = v_viewer_id then perform fail('OWN_PROFILE', 'input.userId'); end if;
  -- Before blocks are looked at: else a block made in the same moment would leave this like behind.
  perform lock_relation(v_viewer_id, p_user_id);
  if not exists (select from profiles where user_id = p_user_id and not is_hidden) or is_user_blocked(v_viewer_id, p_user_id) then
    perform fail('USER_NOT_FOUND', 'input.userId');
  end if;
  return increment_profile_likes(p_user_id, true);
end $$;
comment on function like_profile(uuid) is 'Anybody may like the profile of a person who exists for them, but not their own.';
grant execute on function like_profile(uuid) to polyphony_viewer;
