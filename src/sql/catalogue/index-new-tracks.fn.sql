-- New tracks get their counters, are counted in their owners' profiles when public, and can then be found by search.
create or replace function index_new_tracks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_words text[];
  v_counts int[];
  v_ids int[];
  -- Each word's id, for a join's plan made for one track would compare each word with each when thousands are imported.
  v_id_of jsonb;
begin
  insert into track_counters (track_id, is_public, genre_fingerprint)
    select id, visibility = 'PUBLIC', genre_fingerprint from new_tracks;
  if not found then return null; end if;

  select array_agg(word), array_agg(tracks) into v_words, v_counts from (
    select word, count(*)::int as tracks from new_tracks, unnest(search_words) as word where visibility = 'PUBLIC' group by 1) as w;
  v_ids := search_term_ids(v_words);
  v_id_of := jsonb_object(v_words, v_ids::text[]);
  insert into track_postings (term_id, popularity, track_id)
    select distinct (v_id_of ->> word)::int, t.popularity, t.id from new_tracks t, unnest(t.search_words) as word
    where t.visibility = 'PUBLIC' order by 1, 2, 3;
  perform count_search_terms(v_ids, v_counts);
  -- Last, for the profile's lock holds up every other writer of the same owner until the commit.
  perform change_public_track_counts(array_agg(owner_id), array_agg(tracks)) from (
    select owner_id, count(*)::int as tracks from new_tracks where visibility = 'PUBLIC' group by 1) as owners;
  return null;
end $$;
comment on function index_new_tracks() is
  'New tracks get their counters, are counted in their owners'' profiles when public, and can then be found by search.';
