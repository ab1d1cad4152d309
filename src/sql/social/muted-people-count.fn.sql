-- How many people the viewer mutes, as far as they are there.
create or replace function muted_people_count(p_user_id uuid) returns int
language sql stable as $$
  select count(*)::int from muted_users m join profiles p on p.user_id = m.muted_id where m.user_id = p_user_id
$$;
comment on function muted_people_count(uuid) is 'How many people the viewer mutes, as far as they are there.';
grant execute on function muted_people_count(uuid) to polyphony_viewer;
