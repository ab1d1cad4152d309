-- Whether the viewer may moderate, read from the account itself so that a demotion takes effect at once.
create or replace function is_moderator() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from users where id = viewer_id() and role in ('moderator', 'admin') and disabled_at is null)
$$;
comment on function is_moderator() is 'Whether the viewer may moderate, read from the account itself so that a demotion takes effect at once.';
grant execute on function is_moderator() to polyphony_viewer;
