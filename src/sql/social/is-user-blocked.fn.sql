-- Whether either of two people blocks the other: then neither exists for the other.
create or replace function is_user_blocked(p_user_id uuid, p_other_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from blocks_between(p_user_id, p_other_id))
$$;
comment on function is_user_blocked(uuid, uuid) is
  'Whether either of two people blocks the other: then neither exists for the other.';
