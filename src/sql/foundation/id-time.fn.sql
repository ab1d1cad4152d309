-- When an id of ours was made: the first 48 bits of a UUID version 7 are milliseconds.
create or replace function id_time(p_id uuid) returns timestamptz
language sql immutable parallel safe as $$
  select to_timestamp(('x' || left(replace(p_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
$$;
comment on function id_time(uuid) is 'When an id of ours was made: the first 48 bits of a UUID version 7 are milliseconds.';
