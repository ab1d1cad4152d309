-- Somebody may take a device of their own out of reach of push.
create or replace function remove_push_device(p_device_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  delete from push_devices where id = p_device_id and user_id = v_viewer_id;
  if not found then perform fail('PUSH_DEVICE_NOT_FOUND', 'input.id'); end if;
end $$;
comment on function remove_push_device(uuid) is 'Somebody may take a device of their own out of reach of push.';
grant execute on function remove_push_device(uuid) to polyphony_viewer;
