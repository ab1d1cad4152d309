-- What every id made at that moment or later is not less than.
create or replace function first_id_at(p_at timestamptz) returns uuid
language sql immutable parallel safe as $$
  select rpad(lpad(to_hex(floor(extract(epoch from p_at) * 1000)::bigint), 12, '0'), 32, '0')::uuid
$$;
comment on function first_id_at(timestamptz) is 'What every id made at that moment or later is not less than.';
grant execute on function first_id_at(timestamptz) to polyphony_viewer;
