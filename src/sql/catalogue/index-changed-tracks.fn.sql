-- A changed track is counted and found as what it is now.
create or replace function index_changed_tracks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_words text[];
  v_ids int[];
begin
  update track_counters c set is_public = (n.visibility = 'PUBLIC'), genre_fingerprint = n.genre_fingerprint
    from new_tracks n join old_tracks o using (id)
    where c.track_id = n.id and (o.visibility, o.genre_fingerprint) is distinct from (n.visibility, n.genre_fingerprint);

  if exists (
    select 1 from new_tracks n join old_tracks o using (id)
    where (o.visibility, o.popularity, o.search_words) is distinct from (n.visibility, n.popularity, n.search_words))
  then
    delete from track_postings p using old_tracks o, unnest(o.search_words) as word, search_terms s
      where o.visibility = 'PUBLIC' and s.term = word
        and p.term_id = s.id and p.popularity = o.popularity and p.track_id = o.id;
    v_words := array(
      select distinct word from (select unnest(search_words) as word from new_tracks where visibility = 'PUBLIC') as held);
    v_ids := search_term_ids(v_words);
    -- A full join, as in index_new_tracks.
    insert into track_postings (term_id, popularity, track_id)
      select distinct w.id, held.popularity, held.track_id from (
        select popularity, id as track_id, unnest(search_words) as word from new_tracks where visibility = 'PUBLIC') as held
      full join unnest(v_words, v_ids) as w (word, id) using (word) order by 1, 2, 3;
  end if;

  perform change_public_track_counts(array_agg(owner_id), array_agg(change)) from (
    select owner_id, sum(change)::int as change from (
      select owner_id, -1 as change from old_tracks where visibility = 'PUBLIC'
      union all select owner_id, 1 from new_tracks where visibility = 'PUBLIC') as changes
    group by 1 having sum(change) <> 0) as owners;

  return null;
end $$;
comment on function index_changed_tracks() is 'A changed track is counted and found as what it is now.';
