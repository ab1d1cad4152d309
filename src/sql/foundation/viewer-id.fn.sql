-- The account the current transaction acts for, or null when nobody is signed in.
create or replace function viewer_id() returns uuid
language sql stable parallel safe
as $$
  -- nullif: after a commit the setting reads back as '' rather than null.
  select nullif(current_setting('app.viewer_id', true), '')::uuid
$$;
comment on function viewer_id() is 'The account the current transaction acts for, or null when nobody is signed in.';
grant execute on function viewer_id() to polyphony_viewer, polyphony_system;
