-- Who has the id of a track may open it when it is public or unlisted, or their own, or they are an admin.
create or replace function visible_tracks(p_ids uuid[]) returns setof tracks
language sql stable rows 20 security definer set search_path = public, pg_temp as $$
  select t.* from tracks t
  where t.id = any (p_ids)
    and (t.visibility <> 'PRIVATE' or t.owner_id = (select viewer_id()) or (select is_admin()))
$$;
comment on function visible_tracks(uuid[]) is
  'Who has the id of a track may open it when it is public or unlisted, or their own, or they are an admin.';
grant execute on function visible_tracks(uuid[]) to polyphony_viewer;
