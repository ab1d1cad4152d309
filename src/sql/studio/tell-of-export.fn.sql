-- How an export stands goes into its log.
create or replace function tell_of_export(p_export audio_exports) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select append_event('export:' || p_export.id, 'PROJECT_EXPORT_CHANGED', p_export.id, null,
    jsonb_build_object('state', p_export.state, 'progress', p_export.progress))
$$;
comment on function tell_of_export(audio_exports) is 'How an export stands goes into its log.';
