-- What is limited is counted by the hour that begins with this moment's last full hour, UTC.
create or replace function usage_window(p_at timestamptz default now()) returns timestamptz
language sql stable parallel safe as $$
  select date_trunc('hour', p_at, 'UTC')
$$;
comment on function usage_window(timestamptz) is
  'What is limited is counted by the hour that begins with this moment''s last full hour, UTC.';
grant execute on function usage_window(timestamptz) to polyphony_viewer, polyphony_system;
