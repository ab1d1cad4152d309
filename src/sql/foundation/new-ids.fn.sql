-- So many new ids in their order, as new_id() makes them, but of one draw of randomness, which costs more than all the rest.
create or replace function new_ids(p_count int) returns uuid[]
language sql volatile parallel safe set search_path = public, pg_temp as $$
  -- RFC 9562 section 5.7 over the hash of a secret and a counter, NIST SP 800-90A's way of stretching a seed. The secret is gone with the call.
  with seed as materialized (
    select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as secret,
      substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) as at),
  bits as materialized (select at, substring(sha256(secret || int4send(n)) from 7 for 10) as bits from seed, generate_series(1, p_count) n)
  select coalesce(array_agg(id order by id), '{}') from (
    select encode(at || set_byte(set_byte(bits, 0, get_byte(bits, 0) & 15 | 112), 2, get_byte(bits, 2) & 63 | 128), 'hex')::uuid as id from bits) i
$$;
comment on function new_ids(int) is 'So many new ids in their order, as new_id() makes them, but of one draw of randomness, which costs more than all the rest.';
grant execute on function new_ids(int) to polyphony_system;
