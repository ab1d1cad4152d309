-- A worker tells how far an export is, which only grows.
create or replace function progress_export(p_id uuid, p_percent int) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_export audio_exports;
begin
  update audio_exports set progress = p_percent where id = p_id and state = 'PROCESSING' and p_percent between progress + 1 and 100 returning * into v_export;
  if found then perform tell_of_export(v_export); end if;
end $$;
comment on function progress_export(uuid, int) is 'A worker tells how far an export is, which only grows.';
grant execute on function progress_export(uuid, int) to polyphony_system;
