-- People may change their own settings, only those that are given.
drop function if exists update_settings(privacy_audience, privacy_audience, privacy_audience, boolean, boolean, boolean, int, boolean);
create or replace function update_settings(
  p_who_may_message privacy_audience default null, p_who_sees_active_status privacy_audience default null,
  p_who_sees_profile privacy_audience default null, p_reduce_motion boolean default null, p_high_contrast boolean default null,
  p_captions boolean default null, p_text_scale int default null, p_is_content_creator boolean default null,
  -- Null clears these two: what is left out is ''.
  p_country text default '', p_language text default '', p_interests text[] default null)
returns table (settings user_settings, who_sees_profile privacy_audience)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  -- The row is there before it is changed, so that of two changes at once neither undoes the other.
  insert into user_settings select (settings_of(v_viewer_id)).* on conflict (user_id) do nothing;
  update user_settings s set
      who_may_message = coalesce(p_who_may_message, s.who_may_message),
      who_sees_active_status = coalesce(p_who_sees_active_status, s.who_sees_active_status),
      reduce_motion = coalesce(p_reduce_motion, s.reduce_motion),
      high_contrast = coalesce(p_high_contrast, s.high_contrast),
      captions = coalesce(p_captions, s.captions),
      text_scale = coalesce(p_text_scale, s.text_scale),
      is_content_creator = coalesce(p_is_content_creator, s.is_content_creator),
      country = case when p_country = '' then s.country else upper(p_country) end,
      language = case when p_language = '' then s.language else lower(p_language) end,
      interests = case when p_interests is null then s.interests else array(select distinct lower(btrim(i)) from unnest(p_interests) i order by 1) end,
      updated_at = now()
    where s.user_id = v_viewer_id returning s.* into settings;
  if p_who_sees_profile is not null then
    update profiles set audience = p_who_sees_profile where user_id = v_viewer_id;
  end if;
  select audience into who_sees_profile from profiles where user_id = v_viewer_id;
  -- Whoever may no longer see them ceases to at once.
  if p_who_sees_active_status is not null or p_who_sees_profile is not null then
    perform wake_topic('access:' || v_viewer_id);
  end if;
  return next;
end $$;
comment on function update_settings(privacy_audience, privacy_audience, privacy_audience, boolean, boolean, boolean, int, boolean, text, text, text[]) is
  'People may change their own settings, only those that are given.';
grant execute on function update_settings(privacy_audience, privacy_audience, privacy_audience, boolean, boolean, boolean, int, boolean, text, text, text[])
  to polyphony_viewer;
