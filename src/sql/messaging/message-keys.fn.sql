-- How many messages are sealed under each key.
create or replace function message_keys() returns table (key_id text, messages int)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.body_key, count(*)::int from messages m where m.body_key is not null group by 1 order by 1
$$;
comment on function message_keys() is
  'How many messages are sealed under each key.';
grant execute on function message_keys() to polyphony_system;
