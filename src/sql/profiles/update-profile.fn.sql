-- People may change their own profile, only in the fields that are given; given as null, a field is emptied.
create or replace function update_profile(p_changes jsonb) returns profiles
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_old profiles;
  v_new profiles;
begin
  select * into v_old from profiles where user_id = v_viewer_id for update;
  if p_changes ->> 'avatarFileId' is not null then perform own_file((p_changes ->> 'avatarFileId')::uuid, 'user-avatars', 'input.avatarFileId'); end if;
  if p_changes ? 'handle' then perform change_handle(v_old, p_changes ->> 'handle'); end if;
  update profiles set
      handle = coalesce(p_changes ->> 'handle', handle),
      handle_changed_at = case when lower(p_changes ->> 'handle') <> lower(handle) then now() else handle_changed_at end,
      display_name = coalesce(p_changes ->> 'displayName', display_name),
      bio = case when p_changes ? 'bio' then p_changes ->> 'bio' else bio end,
      avatar_url = case when p_changes ? 'avatarUrl' then p_changes ->> 'avatarUrl' else avatar_url end,
      -- A picture of elsewhere, or none, takes the place of an uploaded one.
      avatar_file_id = case when p_changes ? 'avatarUrl' then (p_changes ->> 'avatarFileId')::uuid else avatar_file_id end,
      updated_at = now()
    where user_id = v_viewer_id
    returning * into v_new;
  if p_changes ?| array['location', 'pronouns', 'links'] then perform set_profile_details(v_viewer_id, p_changes); end if;
  return v_new;
end $$;
comment on function update_profile(jsonb) is
  'People may change their own profile, only in the fields that are given; given as null, a field is emptied.';
grant execute on function update_profile(jsonb) to polyphony_viewer;
