-- An archive being made says how far it is, and never less far than before.
create or replace function advance_data_export(p_id uuid, p_progress int) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update data_exports set progress = p_progress where id = p_id and state = 'PROCESSING' and progress < p_progress
$$;
comment on function advance_data_export(uuid, int) is
  'An archive being made says how far it is, and never less far than before.';
grant execute on function advance_data_export(uuid, int) to polyphony_system;
