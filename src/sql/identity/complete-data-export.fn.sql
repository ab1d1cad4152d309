-- An archive is ready for 7 days and its person is told; whatever else was written for them meanwhile, by a run that died or came second, is given up.
create or replace function complete_data_export(p_id uuid, p_file_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_owner_id uuid := (select owner_id from stored_files where id = p_file_id);
  v_is_first boolean;
begin
  update data_exports set state = 'COMPLETED', progress = 100, file_id = p_file_id, finished_at = now(), expires_at = now() + interval '7 days'
    where id = p_id and user_id = v_owner_id and state = 'PROCESSING';
  v_is_first := found;
  update stored_files f set state = 'DELETED', deleted_at = now()
    where owner_id = v_owner_id and bucket = 'data-exports' and state = 'READY'
      and not exists (select from data_exports e where e.file_id = f.id);
  if v_is_first then perform notify_user(v_owner_id, 'DATA_EXPORT_READY', null, p_id); end if;
  return v_is_first;
end $$;
comment on function complete_data_export(uuid, uuid) is
  'An archive is ready for 7 days and its person is told; whatever else was written for them meanwhile, by a run that died or came second, is given up.';
grant execute on function complete_data_export(uuid, uuid) to polyphony_system;
