-- A staged batch becomes tracks of $1 (owner) from $2 (source): new ones are made, visible as $3 says, changed ones changed, others left alone.
with given as materialized (
  -- The last line about a track counts.
  select distinct on (source_ref) * from staged_tracks order by source_ref, line desc),
known as materialized (
  -- One look-up for each line, by the source's index alone: without figures about a new table, a join would read all that
  -- was imported before, and the owner's index look as good and hold all that the other lane is adding.
  select g.line, t.id from given g cross join lateral (
    select id, owner_id from tracks where source_ref = g.source_ref and source = $2 offset 0) as t
  where t.owner_id = $1),
changed as (
  update tracks t set title = g.title, artist = g.artist, album = g.album, duration_ms = g.duration_ms, isrc = g.isrc,
    genre = g.genre, subgenre = g.subgenre, mood = g.mood, tempo_bpm = g.tempo_bpm, musical_key = g.musical_key,
    popularity = coalesce(g.popularity, 0), release_date = g.release_date, release_precision = g.release_precision,
    artwork_url = g.artwork_url, audio_url = g.audio_url, updated_at = now(), version = t.version + 1
  from known join given g using (line)
  where t.id = known.id
    and (t.title, t.artist, t.album, t.duration_ms, t.isrc, t.genre, t.subgenre, t.mood, t.tempo_bpm, t.musical_key,
      t.popularity, t.release_date, t.release_precision, t.artwork_url, t.audio_url)
    is distinct from (g.title, g.artist, g.album, g.duration_ms, g.isrc, g.genre, g.subgenre, g.mood, g.tempo_bpm,
      g.musical_key, coalesce(g.popularity, 0), g.release_date, g.release_precision, g.artwork_url, g.audio_url)
  returning 1),
fresh as materialized (
  select *, row_number() over (order by source_ref) as place from given where line not in (select line from known)),
drawn as materialized (
  select new_ids(count(*)::int) as ids from fresh),
created as (
  -- No "on conflict": its second look into the index costs a tenth of an import. Who imports the same source twice at
  -- once meets the unique index and repeats the batch.
  -- In one order, so that two imports never wait for each other in a circle; it is that of the ids, so that what lists the
  -- newest grows at its end. Sorting also works every row out before the first is inserted, which is cheaper than in turn.
  insert into tracks (id, owner_id, source, source_ref, title, artist, album, duration_ms, isrc, genre, subgenre, mood,
    tempo_bpm, musical_key, popularity, release_date, release_precision, artwork_url, audio_url, visibility,
    search_words)
  select (select ids from drawn)[place], $1, $2, source_ref, title, artist, album, duration_ms, isrc, genre, subgenre, mood,
    tempo_bpm, musical_key, coalesce(popularity, 0), release_date, release_precision, artwork_url, audio_url,
    $3::track_visibility, track_search_words(title, artist)
  from fresh order by place
  returning 1)
select (select count(*) from created)::int as rows_created,
       (select count(*) from changed)::int as rows_updated,
       ((select count(*) from known) - (select count(*) from changed))::int as rows_unchanged
