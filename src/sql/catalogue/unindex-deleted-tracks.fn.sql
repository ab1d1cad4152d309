-- A deleted track is no longer found, and its plays leave the total.
create or replace function unindex_deleted_tracks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_plays bigint;
begin
  delete from track_postings p using old_tracks o, unnest(o.search_words) as word, search_terms s
    where o.visibility = 'PUBLIC' and s.term = word
      and p.term_id = s.id and p.popularity = o.popularity and p.track_id = o.id;
  perform count_search_terms(array_agg(id), array_agg(-tracks)) from (
    select s.id, count(*)::int as tracks from old_tracks, unnest(search_words) as word join search_terms s on s.term = word
    where visibility = 'PUBLIC' group by 1) as w;

  with deleted as (
    delete from track_counters c using old_tracks o where c.track_id = o.id returning c.play_count)
  select sum(play_count) into v_plays from deleted;
  if v_plays > 0 then
    update playback_totals set play_count = play_count - v_plays where shard = pg_backend_pid() % 64;
  end if;

  perform change_public_track_counts(array_agg(owner_id), array_agg(change)) from (
    select owner_id, -count(*)::int as change from old_tracks where visibility = 'PUBLIC' group by 1) as owners;
  return null;
end $$;
comment on function unindex_deleted_tracks() is 'A deleted track is no longer found, and its plays leave the total.';
