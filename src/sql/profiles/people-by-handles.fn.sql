-- The people who have these handles, given in lower case; which of them a viewer sees, the policies say.
create or replace function people_by_handles(p_handles text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select user_id from profiles where lower(handle) = any (p_handles)
$$;
comment on function people_by_handles(text[]) is
  'The people who have these handles, given in lower case; which of them a viewer sees, the policies say.';
grant execute on function people_by_handles(text[]) to polyphony_viewer;
