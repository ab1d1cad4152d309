-- The session the current transaction acts in, or null when nobody is signed in.
create or replace function current_session_id() returns uuid
language sql stable parallel safe as $$
  select nullif(current_setting('app.session_id', true), '')::uuid
$$;
comment on function current_session_id() is
  'The session the current transaction acts in, or null when nobody is signed in.';
grant execute on function current_session_id() to polyphony_viewer, polyphony_system;
