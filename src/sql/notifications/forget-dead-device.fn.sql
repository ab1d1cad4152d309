-- A device its provider no longer knows is forgotten, unless it has registered again since.
create or replace function forget_dead_device(p_device_id uuid, p_token text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from push_devices where id = p_device_id and token = p_token
$$;
comment on function forget_dead_device(uuid, text) is
  'A device its provider no longer knows is forgotten, unless it has registered again since.';
grant execute on function forget_dead_device(uuid, text) to polyphony_system;
