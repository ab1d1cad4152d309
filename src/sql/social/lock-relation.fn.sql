-- What two people are to each other changes in one transaction at a time.
create or replace function lock_relation(p_user_id uuid, p_other_id uuid) returns void
language sql volatile as $$
  select pg_advisory_xact_lock(hashtextextended(
    concat_ws(' ', 'relation', least(p_user_id, p_other_id), greatest(p_user_id, p_other_id)), 0))
$$;
comment on function lock_relation(uuid, uuid) is
  'What two people are to each other changes in one transaction at a time.';
