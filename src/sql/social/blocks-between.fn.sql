-- A row for each of two people who blocks the other: then neither exists for the other. Part of the statement that asks, so for rules that run as the owner alone.
create or replace function blocks_between(p_user_id uuid, p_other_id uuid) returns setof boolean
language sql stable rows 1 as $$
  select true from blocked_users where (blocker_id, blocked_id) in ((p_user_id, p_other_id), (p_other_id, p_user_id))
$$;
comment on function blocks_between(uuid, uuid) is
  'A row for each of two people who blocks the other: then neither exists for the other. Part of the statement that asks, so for rules that run as the owner alone.';
