-- A transformation, held until the commit, for whoever asked for it or may edit its project.
create or replace function own_transformation(p_user_id uuid, p_id uuid) returns ai_transformations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_transformation ai_transformations;
begin
  select * into v_transformation from ai_transformations where id = p_id for no key update;
  if not found or not can_see_transformation(p_user_id, p_id) then perform fail('TRANSFORMATION_NOT_FOUND'); end if;
  if v_transformation.owner_id <> p_user_id and not can_edit_project(p_user_id, v_transformation.project_id)
  then perform fail('NOT_PROJECT_EDITOR'); end if;
  return v_transformation;
end $$;
comment on function own_transformation(uuid, uuid) is
  'A transformation, held until the commit, for whoever asked for it or may edit its project.';
