-- Files of an account that is being deleted, gone from the store, are nowhere any more.
create or replace function forget_files(p_user_id uuid, p_ids uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from stored_files f using users u
    where f.id = any (p_ids) and f.owner_id = p_user_id and u.id = p_user_id and u.deletion_due_at <= now() and u.disabled_at is not null
$$;
comment on function forget_files(uuid, uuid[]) is
  'Files of an account that is being deleted, gone from the store, are nowhere any more.';
grant execute on function forget_files(uuid, uuid[]) to polyphony_system;
