-- Somebody known elsewhere gets an account nobody can sign in to, once, under the wanted handle or the next one that is free.
create or replace function import_account(p_user_id uuid, p_email text, p_handle text, p_display_name text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_handle text := p_handle;
begin
  insert into users (id, email) values (p_user_id, p_email) on conflict (id) do nothing;
  if not found then return; end if;
  for v_number in 2 .. 10000 loop
    perform pg_advisory_xact_lock(hashtextextended('handle ' || lower(v_handle), 0));
    exit when is_handle_free(v_handle, p_user_id);
    v_handle := left(p_handle, 29 - length(v_number::text)) || '_' || v_number;
  end loop;
  insert into profiles (user_id, handle, display_name) values (p_user_id, v_handle, p_display_name);
end $$;
comment on function import_account(uuid, text, text, text) is
  'Somebody known elsewhere gets an account nobody can sign in to, once, under the wanted handle or the next one that is free.';
grant execute on function import_account(uuid, text, text, text) to polyphony_system;
