-- A transformation is there for who asked for it, and for who sees the project it is made of.
create or replace function can_see_transformation(p_user_id uuid, p_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from ai_transformations t where t.id = p_id
    and (t.owner_id = p_user_id or t.project_id is not null and can_see_project(p_user_id, t.project_id)))
$$;
comment on function can_see_transformation(uuid, uuid) is
  'A transformation is there for who asked for it, and for who sees the project it is made of.';
