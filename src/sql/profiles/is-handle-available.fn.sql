-- Whether the viewer could take this handle now.
create or replace function is_handle_available(p_handle text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select p_handle ~ '^[A-Za-z0-9_.]{3,30}$' and p_handle !~ '^\.|\.$|\.\.' and is_handle_free(p_handle, viewer_id())
$$;
comment on function is_handle_available(text) is
  'Whether the viewer could take this handle now.';
grant execute on function is_handle_available(text) to polyphony_viewer;
