-- The next sealed bodies under one key, in the order of their ids, for sealing them anew.
create or replace function messages_under_key(p_key_id text, p_after uuid, p_limit int)
returns table (id uuid, sealed text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.body from messages m where m.body_key = p_key_id and m.id > p_after order by m.id limit p_limit
$$;
comment on function messages_under_key(text, uuid, int) is
  'The next sealed bodies under one key, in the order of their ids, for sealing them anew.';
grant execute on function messages_under_key(text, uuid, int) to polyphony_system;
