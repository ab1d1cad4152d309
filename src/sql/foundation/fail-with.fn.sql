-- Refuses the change with a reason of the closed list and details the answer carries, such as the state as it is now.
create or replace function fail_with(p_reason text, p_details jsonb) returns void
language plpgsql
as $$
begin
  raise exception using errcode = 'PY001', message = p_reason, hint = p_details::text;
end
$$;
comment on function fail_with(text, jsonb) is 'Refuses the change with a reason of the closed list and details the answer carries, such as the state as it is now.';
grant execute on function fail_with(text, jsonb) to polyphony_viewer, polyphony_system;
