-- A new UUID version 7: 48 bits of milliseconds, then random bits, so ids made later sort later.
create or replace function new_id() returns uuid
language sql volatile parallel safe
as $$
  -- RFC 9562 section 5.7. PostgreSQL has uuidv7() only from version 18 on.
  select encode(
    set_bit(
      set_bit(
        overlay(uuid_send(gen_random_uuid())
                placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                from 1 for 6),
        52, 1),
      53, 1),
    'hex')::uuid
$$;
comment on function new_id() is 'A new UUID version 7: 48 bits of milliseconds, then random bits, so ids made later sort later.';
grant execute on function new_id() to polyphony_viewer, polyphony_system;
