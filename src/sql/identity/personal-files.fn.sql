-- The next files of a person in the store after an id, without the archives made for them.
create or replace function personal_files(p_user_id uuid, p_after uuid, p_limit int)
returns table (id uuid, path text, name text, media_type text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.path, f.name, f.media_type from stored_files f
  where f.owner_id = p_user_id and f.state = 'READY' and f.bucket <> 'data-exports' and (p_after is null or f.id > p_after)
  order by f.id limit p_limit
$$;
comment on function personal_files(uuid, uuid, int) is
  'The next files of a person in the store after an id, without the archives made for them.';
grant execute on function personal_files(uuid, uuid, int) to polyphony_system;
