-- Drops what lists by genre and by artist, and searches, read tracks by when there are few of them, to be made again behind an import; answers whether that is so now.
create or replace function defer_track_indexes() returns boolean
-- Who reads meanwhile waits for it no longer than that, and no deadlock is looked for: whoever is in the way goes first.
language plpgsql volatile set search_path = public, pg_temp set lock_timeout = '800ms' as $$
begin
  lock table deferred_indexes in exclusive mode;
  if exists (select from deferred_indexes) then return true; end if;
  if exists (select from tracks offset 10000) then return false; end if;
  -- Not what tells that a track is there already, nor the lists of all: sorting everything for a page takes seconds, looking through it for some a tenth of that.
  insert into deferred_indexes (name, table_name, definition)
  select indexname, tablename, indexdef from pg_indexes where schemaname = 'public' and indexname in (
    'tracks_genre_newest', 'tracks_genre_title', 'tracks_genre_popularity', 'track_counters_genre_most_played',
    'tracks_artist_newest', 'tracks_artist_title', 'tracks_artist_popularity', 'tracks_search_words');
  if not found then return false; end if;
  execute (select 'drop index ' || string_agg(quote_ident(name), ', ') from deferred_indexes);
  return true;
end $$;
comment on function defer_track_indexes() is
  'Drops what lists by genre and by artist, and searches, read tracks by when there are few of them, to be made again behind an import; answers whether that is so now.';
