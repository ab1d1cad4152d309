-- Whoever signs in on a device last is who push reaches there; a person keeps the 20 devices used last.
create or replace function register_push_device(p_provider text, p_token text, p_p256dh text default null, p_auth text default null)
returns push_devices language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_hash bytea := sha256(convert_to(p_token, 'UTF8'));
  v_device push_devices;
begin
  -- One registration of a person at a time, and one of a device.
  perform from users where id = v_viewer_id for no key update;
  perform pg_advisory_xact_lock(hashtext('push device'), hashtext(p_provider || p_token));

  -- Under its former id it is gone: what is on its way to the former owner must not come out here.
  delete from push_devices where provider = p_provider::push_provider and token_hash = v_hash and user_id <> v_viewer_id;
  insert into push_devices as d (id, user_id, provider, token, token_hash, p256dh, auth)
    values (new_id(), v_viewer_id, p_provider::push_provider, p_token, v_hash, p_p256dh, p_auth)
    on conflict (provider, token_hash) do update
      set p256dh = excluded.p256dh, auth = excluded.auth, last_used_at = now()
    returning * into v_device;

  delete from push_devices where user_id = v_viewer_id and id <> v_device.id and id not in (
    select id from push_devices where user_id = v_viewer_id and id <> v_device.id
      order by coalesce(last_used_at, created_at) desc, id desc limit 19);
  return v_device;
end $$;
comment on function register_push_device(text, text, text, text) is
  'Whoever signs in on a device last is who push reaches there; a person keeps the 20 devices used last.';
grant execute on function register_push_device(text, text, text, text) to polyphony_viewer;
