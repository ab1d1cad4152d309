import { Migration } from '@mikro-orm/migrations'

/** Files people upload, and the projects they work on with others. */
export class Migration20261121001000_projects extends Migration {
  override up(): void {
    for (const statements of [FILES, PROJECTS, PRESENCE]) this.addSql(statements)
  }
}

const FILES = `
create type file_bucket as enum ('audio-files', 'user-avatars', 'public-assets', 'data-exports');
create type file_state as enum ('PENDING', 'READY', 'REFUSED', 'DELETED');

create table stored_files (
  id uuid primary key,
  owner_id uuid not null references users on delete cascade,
  bucket file_bucket not null,
  path text not null unique check (path ~ '^[a-z0-9/._-]+$' and length(path) <= 300),
  name text not null check (char_length(name) between 1 and 255),
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  size_bytes bigint not null check (size_bytes > 0),
  sha256 bytea check (octet_length(sha256) = 32),
  state file_state not null default 'PENDING',
  refusal text,
  project_id uuid,
  duration_ms int check (duration_ms >= 0),
  sample_rate int check (sample_rate > 0),
  channel_count smallint check (channel_count > 0),
  codec text,
  width int check (width > 0),
  height int check (height > 0),
  upload_expires_at timestamptz,
  checking_until timestamptz,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  deleted_at timestamptz,
  constraint stored_files_ready_check check (state <> 'READY' or (sha256 is not null and completed_at is not null))
);
create index stored_files_owner on stored_files (owner_id, id desc);
create index stored_files_uploaded on stored_files (upload_expires_at) where upload_expires_at is not null;
create index stored_files_gone on stored_files (deleted_at) where state in ('REFUSED', 'DELETED');
comment on table stored_files is 'Every file in the store: whose it is, where it lies, what it is found to be. A file nobody completed, or that was refused, is swept.';
comment on column stored_files.path is 'Where it lies in the store, made by the server alone: bucket, owner, project and id.';
comment on column stored_files.name is 'What its owner calls it; never part of a path.';
comment on column stored_files.refusal is 'The reason it was refused for, of the closed list.';
comment on column stored_files.sha256 is 'Of the bytes in the store; before they have come, what their owner says it will be.';
comment on column stored_files.upload_expires_at is 'Until when it may be written to; emptied once what a late upload left is cleared away.';
comment on column stored_files.checking_until is 'Whoever looks at what has arrived has until then: nobody else begins, and no bytes are taken any more.';

create table file_waveforms (
  file_id uuid primary key references stored_files on delete cascade,
  peaks_per_second int not null check (peaks_per_second between 1 and 1000),
  peaks bytea not null,
  computed_at timestamptz not null default now()
);
comment on table file_waveforms is 'How loud an audio file is over time, to be drawn: computed once in the background.';
comment on column file_waveforms.peaks is 'The largest absolute sample of each stretch over all channels, one byte each: 255 is full scale.';

alter table tracks add column audio_file_id uuid references stored_files on delete set null;
create index tracks_audio_file on tracks (audio_file_id) where audio_file_id is not null;
comment on column tracks.audio_file_id is 'Its audio, where that was uploaded here; audio_url is for audio elsewhere.';
alter table profiles add column avatar_file_id uuid references stored_files on delete set null;
create index profiles_avatar_file on profiles (avatar_file_id) where avatar_file_id is not null;
comment on column profiles.avatar_file_id is 'The uploaded picture avatar_url leads to, if it is one.';
`

const PROJECTS = `
create type collaborator_role as enum ('VIEWER', 'EDITOR');

create table projects (
  id uuid primary key,
  owner_id uuid not null references users on delete cascade,
  title text not null check (char_length(title) between 1 and 200),
  description text check (char_length(description) between 1 and 4000),
  audio_file_id uuid references stored_files on delete set null,
  track_id uuid references tracks on delete set null,
  effects jsonb not null default '[]' check (jsonb_typeof(effects) = 'array' and jsonb_array_length(effects) <= 32),
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  is_public boolean not null default false,
  version int not null default 1 check (version > 0),
  field_versions jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
create index projects_owner on projects (owner_id, created_at desc, id desc) where deleted_at is null;
create index projects_public on projects (created_at desc, id desc) where is_public and deleted_at is null;
create index projects_audio_file on projects (audio_file_id) where audio_file_id is not null;
create index projects_track on projects (track_id) where track_id is not null;
create index projects_deleted on projects (deleted_at) where deleted_at is not null;
comment on table projects is 'What creators work on, alone or with others.';
comment on column projects.effects is 'A list of objects with one key, the effect, and its settings; shown as a typed union.';
comment on column projects.field_versions is 'For each field the version that last changed it: edits of different fields both stand.';
comment on column projects.track_id is 'The track it was published as.';
alter table stored_files add foreign key (project_id) references projects on delete set null;
create index stored_files_project on stored_files (project_id) where project_id is not null;

create table project_collaborators (
  project_id uuid not null references projects on delete cascade,
  user_id uuid not null references users on delete cascade,
  role collaborator_role not null,
  invited_by uuid references users on delete set null,
  invited_at timestamptz not null default now(),
  accepted_at timestamptz,
  primary key (project_id, user_id)
);
create index project_collaborators_user on project_collaborators (user_id, project_id);
create index project_collaborators_inviter on project_collaborators (invited_by) where invited_by is not null;
comment on table project_collaborators is 'Who works on a project beside its owner, and who is asked to: without accepted_at it is an invitation.';

create table project_versions (
  project_id uuid not null references projects on delete cascade,
  number int not null check (number > 0),
  title text not null,
  description text,
  audio_file_id uuid references stored_files on delete set null,
  effects jsonb not null,
  tags text[] not null,
  note text check (char_length(note) between 1 and 200),
  changed_fields text[] not null default '{}',
  created_by uuid references users on delete set null,
  transformation_id uuid,
  created_at timestamptz not null default now(),
  primary key (project_id, number)
);
create index project_versions_audio_file on project_versions (audio_file_id) where audio_file_id is not null;
create index project_versions_author on project_versions (created_by) where created_by is not null;
comment on table project_versions is 'A project as it was after each change.';
`

const PRESENCE = `
alter type notification_kind add value 'PROJECT_INVITATION';

create unlogged table place_presences (
  place text not null,
  user_id uuid not null references users on delete cascade,
  node_id uuid not null references live_nodes on delete cascade,
  since timestamptz not null default now(),
  primary key (place, user_id, node_id)
);
create index place_presences_node on place_presences (node_id);
create index place_presences_user on place_presences (user_id);
comment on table place_presences is 'Who has what open from which process, such as a project: once, however many tabs that are.';
comment on column place_presences.place is 'A kind and an id, as project:<id>.';
`
