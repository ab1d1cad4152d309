-- Two people work no longer on each other's projects, nor are invited to.
create or replace function end_collaborations_between(p_a uuid, p_b uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select end_collaboration(project_id, user_id, owner_id) from (
    select c.project_id, c.user_id, p.owner_id from project_collaborators c join projects p on p.id = c.project_id
    where (p.owner_id, c.user_id) in ((p_a, p_b), (p_b, p_a))
    order by c.project_id for update of p) ended
$$;
comment on function end_collaborations_between(uuid, uuid) is
  'Two people work no longer on each other''s projects, nor are invited to.';
