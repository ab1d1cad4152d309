-- What a person has set; what they never touched is as it is for everybody at first.
create or replace function settings_of(p_user_id uuid) returns user_settings
language sql stable as $$
  -- As whoever asks: a viewer reads their own, a definer rule anybody's.
  select coalesce(
    (select s from user_settings s where s.user_id = p_user_id),
    row(p_user_id, 'EVERYONE', 'MUTUALS', now(), false, false, false, 100, false, null, null, '{}')::user_settings)
$$;
comment on function settings_of(uuid) is
  'What a person has set; what they never touched is as it is for everybody at first.';
grant execute on function settings_of(uuid) to polyphony_viewer;
