-- People may change their own settings, only those that are given.
create or replace function update_settings(
  p_who_may_message privacy_audience default null, p_who_sees_active_status privacy_audience default null)
returns user_settings language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_settings user_settings;
begin
  insert into user_settings as s (user_id, who_may_message, who_sees_active_status)
    select v_viewer_id, coalesce(p_who_may_message, o.who_may_message), coalesce(p_who_sees_active_status, o.who_sees_active_status)
    from settings_of(v_viewer_id) o
    -- Against the row as it stands, so that of two changes at once neither undoes the other.
    on conflict (user_id) do update set
      who_may_message = coalesce(p_who_may_message, s.who_may_message),
      who_sees_active_status = coalesce(p_who_sees_active_status, s.who_sees_active_status),
      updated_at = now()
    returning * into v_settings;
  -- Whoever may no longer see them online ceases to at once.
  if p_who_sees_active_status is not null then perform wake_topic('access:' || v_viewer_id); end if;
  return v_settings;
end $$;
comment on function update_settings(privacy_audience, privacy_audience) is
  'People may change their own settings, only those that are given.';
grant execute on function update_settings(privacy_audience, privacy_audience) to polyphony_viewer;
