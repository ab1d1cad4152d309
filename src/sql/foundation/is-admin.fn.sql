-- Whether the viewer is an admin, read from the account itself so that a demotion takes effect at once.
create or replace function is_admin() returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from users where id = viewer_id() and role = 'admin' and disabled_at is null)
$$;
comment on function is_admin() is 'Whether the viewer is an admin, read from the account itself so that a demotion takes effect at once.';
grant execute on function is_admin() to polyphony_viewer, polyphony_system;
