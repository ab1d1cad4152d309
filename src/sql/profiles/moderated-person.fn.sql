-- A moderator sees the name of anybody whose post they decide on, also when the two block each other.
create or replace function moderated_person(p_user_id uuid) returns setof profiles
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select * from profiles where user_id = p_user_id and is_moderator()
$$;
comment on function moderated_person(uuid) is
  'A moderator sees the name of anybody whose post they decide on, also when the two block each other.';
grant execute on function moderated_person(uuid) to polyphony_viewer;
