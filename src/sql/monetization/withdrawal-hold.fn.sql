-- For how long nothing is withdrawn after it was changed where it goes.
create or replace function withdrawal_hold() returns interval
language sql immutable as $$
  select interval '72 hours'
$$;
comment on function withdrawal_hold() is 'For how long nothing is withdrawn after it was changed where it goes.';
grant execute on function withdrawal_hold() to polyphony_viewer;
