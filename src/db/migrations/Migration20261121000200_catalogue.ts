import { Migration } from '@mikro-orm/migrations'

/** Tracks, their plays and counts, what search reads, and the bookkeeping of imports. */
export class Migration20261121000200_catalogue extends Migration {
  override up(): void {
    for (const statements of [tracks, trackIndexes, counters, plays, search, imports, live]) {
      this.addSql(statements)
    }
  }
}

const tracks = `
create type track_visibility as enum ('PUBLIC', 'UNLISTED', 'PRIVATE');
create type release_precision as enum ('year', 'month', 'day');

create table tracks (
  id uuid primary key,
  owner_id uuid not null references users on delete cascade,
  title text not null check (char_length(title) between 1 and 300),
  artist text not null check (char_length(artist) between 1 and 300),
  album text check (char_length(album) between 1 and 300),
  duration_ms int check (duration_ms between 1 and 86400000),
  isrc text check (isrc ~ '^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$'),
  genre text check (char_length(genre) between 1 and 80),
  subgenre text check (char_length(subgenre) between 1 and 80),
  mood text check (char_length(mood) between 1 and 80),
  tempo_bpm real check (tempo_bpm > 0 and tempo_bpm <= 1000),
  musical_key text check (char_length(musical_key) between 1 and 20),
  popularity smallint not null default 0 check (popularity between 0 and 100),
  release_date date check (release_date between '1000-01-01' and '9999-12-31'),
  release_precision release_precision,
  artwork_url text check (char_length(artwork_url) between 1 and 2048),
  audio_url text check (char_length(audio_url) between 1 and 2048),
  visibility track_visibility not null default 'PUBLIC',
  source text check (char_length(source) between 1 and 40),
  source_ref text check (char_length(source_ref) between 1 and 300),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version int not null default 1 check (version > 0),
  -- Stored, because a policy lets no index serve a call of lower(), which is not leakproof.
  title_key text collate "C" not null generated always as (lower(title)) stored,
  artist_key text collate "C" not null generated always as (lower(artist)) stored,
  genre_key text collate "C" generated always as (lower(genre)) stored,
  search_words text[] collate "C" not null default '{}' check (cardinality(search_words) <= 32),
  constraint tracks_source_pair_check check ((source is null) = (source_ref is null)),
  constraint tracks_release_check check ((release_date is null) = (release_precision is null)),
  constraint tracks_release_first_day_check check (
    release_precision is null or release_precision = 'day' or (
      extract(day from release_date) = 1
      and (release_precision = 'month' or extract(month from release_date) = 1)))
);
comment on table tracks is 'One recording that somebody put into the catalogue.';
comment on column tracks.duration_ms is 'Length in milliseconds, at most 24 hours; null when not known.';
comment on column tracks.popularity is '0 to 100, as an import stated it; an owner cannot set it.';
comment on column tracks.release_date is 'First day of the stated period: 1999 is 1999-01-01.';
comment on column tracks.release_precision is 'How much of the release date was stated.';
comment on column tracks.source is 'Which import brought the row; with source_ref it makes an import re-runnable.';
comment on column tracks.version is 'Rises with every edit; an editor may say which one was read.';
comment on column tracks.title_key is 'The title in lower case: what sorting by title reads.';
comment on column tracks.search_words is 'The words of title and artist as search compares them.';
`

const trackIndexes = `
create index tracks_owner_newest on tracks (owner_id, created_at desc, id desc);
create unique index tracks_source on tracks (source_ref, source, owner_id) where source is not null;
create index tracks_newest on tracks (created_at desc, id desc) where visibility = 'PUBLIC';
create index tracks_title on tracks (title_key, id) where visibility = 'PUBLIC';
create index tracks_popularity on tracks (popularity desc, id desc) where visibility = 'PUBLIC';
create index tracks_genre_newest on tracks (genre_key, created_at desc, id desc) where visibility = 'PUBLIC';
create index tracks_genre_title on tracks (genre_key, title_key, id) where visibility = 'PUBLIC';
create index tracks_genre_popularity on tracks (genre_key, popularity desc, id desc) where visibility = 'PUBLIC';
create index tracks_artist_newest on tracks (artist_key, created_at desc, id desc) where visibility = 'PUBLIC';
create index tracks_artist_title on tracks (artist_key, title_key, id) where visibility = 'PUBLIC';
create index tracks_artist_popularity on tracks (artist_key, popularity desc, id desc) where visibility = 'PUBLIC';
-- New rows wait in a list every search reads, which makes importing a fifth faster; half a megabyte of it costs a search little.
create index tracks_search_words on tracks using gin (search_words) with (gin_pending_list_limit = 512) where visibility = 'PUBLIC';
`

// A play changes this narrow row only: on tracks it would rewrite every index of a wide row.
const counters = `
create table track_counters (
  track_id uuid primary key,
  play_count bigint not null default 0 check (play_count >= 0),
  qualified_play_count bigint not null default 0,
  is_public boolean not null,
  genre_key text collate "C",
  constraint track_counters_qualified_check check (qualified_play_count between 0 and play_count)
) with (fillfactor = 80);
create index track_counters_most_played on track_counters (play_count desc, track_id desc) where is_public;
create index track_counters_genre_most_played on track_counters (genre_key, play_count desc, track_id desc) where is_public;
comment on table track_counters is 'How often each track was played; one row per track, kept by triggers and record_playback.';
comment on column track_counters.is_public is 'Copy of the track''s visibility, so that the most played page reads one index.';
comment on column track_counters.genre_key is 'Copy of the track''s genre, for the same reason.';

create table playback_totals (
  shard smallint primary key check (shard between 0 and 63),
  play_count bigint not null default 0
) with (fillfactor = 20);
comment on table playback_totals is 'Plays of all existing tracks, in 64 rows that are summed on reading: one row would be one lock.';
insert into playback_totals (shard) select generate_series(0, 63);
`

const plays = `
create table playbacks (
  id uuid primary key,
  track_id uuid not null references tracks on delete cascade,
  client_playback_id uuid unique,
  listener_id uuid references users on delete set null,
  listened_ms int not null check (listened_ms between 0 and 86400000),
  is_qualified boolean not null,
  played_at timestamptz not null default now(),
  source text check (char_length(source) between 1 and 40),
  source_ref text check (char_length(source_ref) between 1 and 300),
  constraint playbacks_source_pair_check check ((source is null) = (source_ref is null))
);
create index playbacks_track on playbacks (track_id, played_at desc);
create index playbacks_listener on playbacks (listener_id, played_at desc) where listener_id is not null;
create unique index playbacks_source on playbacks (track_id, source, source_ref) where source is not null;
comment on table playbacks is 'One listen to one track; what the counters are the sum of.';
comment on column playbacks.client_playback_id is 'The player''s own id of the listen: sent again, it counts nothing.';
comment on column playbacks.is_qualified is 'Half of the track or four minutes were heard, whichever is less.';

create table track_daily_stats (
  track_id uuid references tracks on delete cascade,
  day date,
  plays int not null default 0 check (plays >= 0),
  qualified_plays int not null default 0,
  primary key (track_id, day),
  constraint track_daily_stats_qualified_check check (qualified_plays between 0 and plays)
) with (fillfactor = 80);
comment on table track_daily_stats is 'Plays per track and UTC day.';
`

const search = `
create table search_terms (
  id int generated always as identity primary key,
  term text collate "C" not null unique check (char_length(term) between 1 and 40),
  track_count int not null default 0
) with (fillfactor = 80);
comment on table search_terms is 'Every word that stands in a public title or artist.';
comment on column search_terms.track_count is 'About how many tracks hold the word; decides only which word is read first.';

create table search_term_variants (
  variant text collate "C" not null,
  term_id int not null,
  primary key (variant, term_id)
);
comment on table search_term_variants is 'Each word with letters left out, which is where a misspelling meets it (SymSpell, W. Garbe 2012).';

create table track_postings (
  term_id int not null,
  popularity smallint not null,
  track_id uuid not null,
  primary key (term_id, popularity, track_id)
);
comment on table track_postings is 'Which public tracks hold a word, readable from the most popular down.';

create type search_hit as (track_id uuid, popularity smallint, score int);
`

const imports = `
create type import_status as enum ('running', 'completed', 'failed');

create table import_runs (
  id uuid primary key,
  owner_id uuid references users on delete cascade,
  source text not null check (char_length(source) between 1 and 40),
  input_name text not null check (char_length(input_name) between 1 and 300),
  input_fingerprint text not null check (char_length(input_fingerprint) between 1 and 128),
  status import_status not null default 'running',
  rows_done int8multirange not null default '{}',
  rows_read bigint not null default 0 check (rows_read >= 0),
  rows_created bigint not null default 0 check (rows_created >= 0),
  rows_updated bigint not null default 0 check (rows_updated >= 0),
  rows_unchanged bigint not null default 0 check (rows_unchanged >= 0),
  rows_duplicate bigint not null default 0 check (rows_duplicate >= 0),
  rows_refused bigint not null default 0 check (rows_refused >= 0),
  error text,
  started_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint import_runs_finished_check check ((status = 'running') = (finished_at is null))
);
create index import_runs_input on import_runs (owner_id, source, input_fingerprint, started_at desc);
comment on table import_runs is 'One run of an import command: how far it came and what it did.';
comment on column import_runs.owner_id is 'Whose tracks they are; null where messages of many people were imported.';
comment on column import_runs.rows_done is 'Numbers of the rows whose batches are committed: a killed run goes on with the others.';
comment on column import_runs.input_fingerprint is 'Tells whether the input is still the one the run was started with.';
`

const live = `
create unlogged table live_watches (
  topic text not null check (char_length(topic) between 1 and 200),
  node_id uuid not null,
  expires_at timestamptz not null,
  primary key (topic, node_id)
);
comment on table live_watches is 'Which process wants a wake-up for which topic; forgotten in a crash, renewed by those alive.';
`
