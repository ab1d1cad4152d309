-- The next files of an account that is being deleted, whatever became of them.
create or replace function files_to_erase(p_user_id uuid, p_limit int) returns table (id uuid, path text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.path from stored_files f join users u on u.id = f.owner_id and u.deletion_due_at <= now() and u.disabled_at is not null
  where f.owner_id = p_user_id order by f.id limit p_limit
$$;
comment on function files_to_erase(uuid, int) is
  'The next files of an account that is being deleted, whatever became of them.';
grant execute on function files_to_erase(uuid, int) to polyphony_system;
