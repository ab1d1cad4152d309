-- Where an import's connection puts a batch by COPY before it is merged; empty again after each commit.
create temporary table if not exists staged_tracks (
  line int not null, source_ref text not null, title text not null, artist text not null, album text, duration_ms int,
  isrc text, genre text, subgenre text, mood text, tempo_bpm real, musical_key text, popularity smallint,
  release_date date, release_precision release_precision, artwork_url text, audio_url text
) on commit delete rows
