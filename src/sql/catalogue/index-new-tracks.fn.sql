-- New tracks get their counters, are counted in their owners' profiles when public, and can then be found by search.
create or replace function index_new_tracks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_words text[];
  v_counts int[];
  v_ids int[];
begin
  insert into track_counters (track_id, is_public, genre_fingerprint)
    select id, visibility = 'PUBLIC', genre_fingerprint from new_tracks;
  if not found then return null; end if;

  -- Unnested in what is selected, not in a join, which would make a table of the words of each track first.
  select array_agg(word), array_agg(tracks) into v_words, v_counts from (
    select word, count(*)::int as tracks from (
      select unnest(search_words) as word from new_tracks where visibility = 'PUBLIC') as held
    group by 1) as w;
  v_ids := search_term_ids(v_words);
  -- Each word is on both sides; a full join is never made by comparing each with each, whatever its plan was made for.
  insert into track_postings (term_id, popularity, track_id)
    select distinct w.id, held.popularity, held.track_id from (
      select popularity, id as track_id, unnest(search_words) as word from new_tracks where visibility = 'PUBLIC') as held
    full join unnest(v_words, v_ids) as w (word, id) using (word) order by 1, 2, 3;
  perform count_search_terms(v_ids, v_counts);
  -- Last, for the profile's lock holds up every other writer of the same owner until the commit.
  perform change_public_track_counts(array_agg(owner_id), array_agg(tracks)) from (
    select owner_id, count(*)::int as tracks from new_tracks where visibility = 'PUBLIC' group by 1) as owners;
  return null;
end $$;
comment on function index_new_tracks() is
  'New tracks get their counters, are counted in their owners'' profiles when public, and can then be found by search.';
