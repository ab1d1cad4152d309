-- What people have liked last decides which genres sponsored posts for them may be aimed at.
create or replace function note_liked_genres(p_user_ids uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into liked_genres as g (user_id, genres)
    select u.id, array(
        select distinct lower(t.genre) collate "C" from (select track_id from track_likes where user_id = u.id order by created_at desc limit 30) l
        join tracks t on t.id = l.track_id where t.genre is not null order by 1)
      from unnest(p_user_ids) as u (id)
    on conflict (user_id) do update set genres = excluded.genres where g.genres <> excluded.genres
$$;
comment on function note_liked_genres(uuid[]) is
  'What people have liked last decides which genres sponsored posts for them may be aimed at.';
