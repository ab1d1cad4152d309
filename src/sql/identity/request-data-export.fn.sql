-- Anybody may ask for an archive of what is theirs: one at a time, and at most 3 a day; who asks again meanwhile is given the one under way.
create or replace function request_data_export(p_ip inet, p_user_agent text) returns data_exports
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_account();
  v_export data_exports;
  v_oldest timestamptz;
begin
  perform from users where id = v_viewer_id for no key update;
  select * into v_export from data_exports where user_id = v_viewer_id and state in ('PENDING', 'PROCESSING');
  if found then return v_export; end if;
  -- What failed was no archive.
  select created_at into v_oldest from data_exports
    where user_id = v_viewer_id and state = 'COMPLETED' and created_at > now() - interval '1 day' order by created_at desc offset 2 limit 1;
  if found then
    perform fail_with('TOO_MANY_DATA_EXPORTS', jsonb_build_object('retryAfter', ceil(extract(epoch from v_oldest + interval '1 day' - now()))));
  end if;
  insert into data_exports (id, user_id) values (new_id(), v_viewer_id) returning * into v_export;
  perform graphile_worker.add_job('identity/export-data', json_build_object('exportId', v_export.id), max_attempts => 10, job_key => 'data-export:' || v_export.id);
  perform log_security_event('DATA_EXPORT_REQUESTED', v_viewer_id, current_session_id(), p_ip, p_user_agent);
  return v_export;
end $$;
comment on function request_data_export(inet, text) is
  'Anybody may ask for an archive of what is theirs: one at a time, and at most 3 a day; who asks again meanwhile is given the one under way.';
grant execute on function request_data_export(inet, text) to polyphony_viewer;
