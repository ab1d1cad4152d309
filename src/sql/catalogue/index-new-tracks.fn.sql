-- New tracks get their counters, are counted in their owners' profiles when public, and can then be found by search.
create or replace function index_new_tracks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_words text[];
  v_tracks int;
begin
  insert into track_counters (track_id, is_public, genre_key)
    select id, visibility = 'PUBLIC', genre_key from new_tracks;
  get diagnostics v_tracks = row_count;
  if v_tracks = 0 then return null; end if;

  select array_agg(word) into v_words from new_tracks, unnest(search_words) as word where visibility = 'PUBLIC';
  perform add_search_terms(v_words);
  insert into track_postings (term_id, popularity, track_id)
    select distinct s.id, t.popularity, t.id from new_tracks t, unnest(t.search_words) as word
    join search_terms s on s.term = word
    where t.visibility = 'PUBLIC' order by 1, 2, 3;
  -- The estimate of a large batch comes from a sample of it: every eighth word, taken eightfold.
  if v_tracks > 100 then
    perform count_search_terms(array(select w from unnest(v_words) with ordinality as u (w, i) where i % 8 = 0), 8);
  else
    perform count_search_terms(v_words, 1);
  end if;
  -- Last, for the profile's lock holds up every other writer of the same owner until the commit.
  perform change_public_track_counts(array_agg(owner_id), array_agg(tracks)) from (
    select owner_id, count(*)::int as tracks from new_tracks where visibility = 'PUBLIC' group by 1) as owners;
  return null;
end $$;
comment on function index_new_tracks() is
  'New tracks get their counters, are counted in their owners'' profiles when public, and can then be found by search.';
