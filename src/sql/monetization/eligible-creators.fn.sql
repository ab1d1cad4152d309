-- Who of these people earns by their posts now: who meets every criterion and is not demonetized.
create or replace function eligible_creators(p_user_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select c.user_id from creator_criteria(p_user_ids) c
    where not exists (select from user_cheat_status s where s.user_id = c.user_id and s.is_demonetized)
    group by c.user_id having bool_and(c.has >= c.needed)
$$;
comment on function eligible_creators(uuid[]) is 'Who of these people earns by their posts now: who meets every criterion and is not demonetized.';
