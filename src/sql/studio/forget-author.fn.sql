-- What somebody has changed in the projects of others stays, as changed by nobody; the answer is how many versions.
create or replace function forget_author(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  update project_versions set created_by = null
    where ctid = any (array(select ctid from project_versions where created_by = p_user_id limit p_limit));
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function forget_author(uuid, int) is
  'What somebody has changed in the projects of others stays, as changed by nobody; the answer is how many versions.';
