-- Refuses the change with a reason of the closed list, and names the field at fault when there is one.
create or replace function fail(p_reason text, p_field text default null) returns void
language plpgsql
as $$
begin
  raise exception using errcode = 'PY001', message = p_reason, detail = coalesce(p_field, '');
end
$$;
comment on function fail(text, text) is 'Refuses the change with a reason of the closed list, and names the field at fault when there is one.';
grant execute on function fail(text, text) to polyphony_viewer, polyphony_system;
