-- What somebody asked for under this id of their own, if they did.
create or replace function asked_transformation(p_user_id uuid, p_client_transformation_id uuid) returns ai_transformations
language sql volatile security definer set search_path = public, pg_temp as $$
  select * from ai_transformations where owner_id = p_user_id and client_transformation_id = p_client_transformation_id
$$;
comment on function asked_transformation(uuid, uuid) is 'What somebody asked for under this id of their own, if they did.';
