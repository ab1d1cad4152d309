import { Migration } from '@mikro-orm/migrations'

/** What is made of files in the background, how much of it each tier may ask for, and what a person may ask of their own data. */
export class Migration20261121001010_transformations extends Migration {
  override up(): void {
    this.addSql("alter type notification_kind add value 'TRANSFORMATION_FINISHED'")
    for (const statements of [TRANSFORMATIONS, EXPORTS, USAGE, ACCOUNTS]) this.addSql(statements)
  }
}

const TRANSFORMATIONS = `
create type transformation_state as enum ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED');

create table ai_transformations (
  id uuid primary key,
  owner_id uuid not null references users on delete cascade,
  project_id uuid references projects on delete set null,
  track_id uuid references tracks on delete set null,
  input_file_id uuid references stored_files on delete set null,
  type text not null check (type ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  parameters jsonb not null default '{}' check (octet_length(parameters::text) <= 65536),
  client_transformation_id uuid,
  retry_of uuid references ai_transformations on delete set null,
  state transformation_state not null default 'PENDING',
  progress smallint not null default 0 check (progress between 0 and 100),
  tier subscription_tier not null default 'free',
  turn bigint not null default 0,
  claimed_by text,
  resume_at timestamptz,
  attempts int not null default 0 check (attempts >= 0),
  losses int not null default 0 check (losses >= 0),
  provider text,
  provider_job_id text,
  submit_noted_at timestamptz,
  submitted_at timestamptz,
  deadline_at timestamptz,
  output_file_id uuid references stored_files on delete set null,
  output_version int,
  error_reason text,
  usage_window timestamptz,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint ai_transformations_finished_check check ((state in ('COMPLETED', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
  constraint ai_transformations_subject_check check (num_nonnulls(project_id, track_id) <= 1)
);
create unique index ai_transformations_client on ai_transformations (owner_id, client_transformation_id) where client_transformation_id is not null;
create unique index ai_transformations_provider_job on ai_transformations (provider, provider_job_id) where provider_job_id is not null;
create index ai_transformations_owner on ai_transformations (owner_id, id desc);
create index ai_transformations_project on ai_transformations (project_id, id desc) where project_id is not null;
create index ai_transformations_track on ai_transformations (track_id) where track_id is not null;
create index ai_transformations_input on ai_transformations (input_file_id) where input_file_id is not null;
create index ai_transformations_output on ai_transformations (output_file_id) where output_file_id is not null;
create index ai_transformations_retry on ai_transformations (retry_of) where retry_of is not null;
create index ai_transformations_open on ai_transformations (owner_id, turn) where state in ('PENDING', 'PROCESSING');
create index ai_transformations_waiting on ai_transformations (tier, turn, id) where state = 'PENDING';
create index ai_transformations_under_way on ai_transformations (resume_at) where state = 'PROCESSING';
comment on table ai_transformations is 'Audio to be made into other audio in the background. States only move forward.';
comment on column ai_transformations.tier is 'Its owner''s when it was asked for.';
comment on column ai_transformations.turn is 'Its place in the line of its tier: one further for each its owner has open, so that everybody''s first comes before anybody''s second.';
comment on column ai_transformations.claimed_by is 'The job worker that sees to it now; freed when that worker is gone.';
comment on column ai_transformations.resume_at is 'When it is to be seen to again, while PROCESSING and claimed by nobody; null for at once.';
comment on column ai_transformations.losses is 'How many workers died while they rendered it.';
comment on column ai_transformations.attempts is 'How often it was put off in a row.';
comment on column ai_transformations.deadline_at is 'When a provider has taken too long; moves on while the provider cannot be asked.';
comment on column ai_transformations.submit_noted_at is 'Written before the provider is asked: whoever finds it without provider_job_id asks for the same again under the same idempotency key, the row''s id.';
comment on column ai_transformations.usage_window is 'The hour it was counted in, to be given back there when it fails.';
alter table project_versions add foreign key (transformation_id) references ai_transformations on delete set null;
create index project_versions_transformation on project_versions (transformation_id) where transformation_id is not null;

create table transformation_lines (
  tier subscription_tier primary key,
  weight float8 not null check (weight > 0),
  reached bigint not null default 0,
  served float8 not null default 0
);
insert into transformation_lines (tier, weight) values ('free', 1), ('pro', 1.5), ('studio', 2.5);
comment on table transformation_lines is 'The lines transformations wait in, one for each tier. Of what is begun while all wait, each gets its weight''s share: free one in five.';
comment on column transformation_lines.reached is 'The last turn that was begun: who comes now queues behind it.';
comment on column transformation_lines.served is 'What was begun, divided by the weight: the line that has had least is next (start-time fair queueing, Goyal et al. 1996).';
`

const EXPORTS = `
create type audio_format as enum ('WAV', 'MP3', 'FLAC', 'OGG');
create type background_state as enum ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED');

create table audio_exports (
  id uuid primary key,
  project_id uuid not null references projects on delete cascade,
  requested_by uuid not null references users on delete cascade,
  input_file_id uuid references stored_files on delete set null,
  version int not null,
  effects jsonb not null default '[]',
  format audio_format not null,
  state background_state not null default 'PENDING',
  progress smallint not null default 0 check (progress between 0 and 100),
  file_id uuid references stored_files on delete set null,
  error_reason text,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index audio_exports_project on audio_exports (project_id, id desc);
create index audio_exports_requester on audio_exports (requested_by);
create index audio_exports_file on audio_exports (file_id) where file_id is not null;
create index audio_exports_input on audio_exports (input_file_id) where input_file_id is not null;
create unique index audio_exports_open on audio_exports (project_id, version, format) where state in ('PENDING', 'PROCESSING');
comment on column audio_exports.effects is 'The project''s, when it was asked for.';
comment on table audio_exports is 'Projects rendered with their effects into a file of a format somebody asked for.';
`

const USAGE = `
create type usage_action as enum ('TRANSFORMATION', 'UPLOAD', 'API_CALL');

create table usage_tracking (
  user_id uuid not null references users on delete cascade,
  action usage_action not null,
  window_start timestamptz not null,
  used int not null default 0 check (used >= 0),
  primary key (user_id, action, window_start)
);
create index usage_tracking_window on usage_tracking (window_start);
comment on table usage_tracking is 'How often an account did what is limited, by hour (UTC).';

create table tier_limits (
  tier subscription_tier not null,
  action usage_action not null,
  per_hour int not null check (per_hour >= 0),
  primary key (tier, action)
);
comment on table tier_limits is 'How often an account of a tier may do what is limited in one hour; written from the configuration when a server starts.';
alter type session_grant add attribute tier subscription_tier;
alter type session_refresh add attribute tier subscription_tier;
insert into tier_limits (tier, action, per_hour) values
  ('free', 'TRANSFORMATION', 10), ('free', 'UPLOAD', 100), ('free', 'API_CALL', 1000),
  ('pro', 'TRANSFORMATION', 100), ('pro', 'UPLOAD', 1000), ('pro', 'API_CALL', 20000),
  ('studio', 'TRANSFORMATION', 1000), ('studio', 'UPLOAD', 10000), ('studio', 'API_CALL', 200000);
`

const ACCOUNTS = `
create table data_exports (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  state background_state not null default 'PENDING',
  progress smallint not null default 0 check (progress between 0 and 100),
  file_id uuid references stored_files on delete set null,
  error_reason text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  expires_at timestamptz
);
create index data_exports_user on data_exports (user_id, id desc);
create unique index data_exports_open on data_exports (user_id) where state in ('PENDING', 'PROCESSING');
create index data_exports_file on data_exports (file_id) where file_id is not null;
create index data_exports_expiry on data_exports (expires_at) where file_id is not null;
comment on table data_exports is 'Archives of all a person owns, which they asked for.';

alter table users add column deletion_due_at timestamptz;
create index users_deletion_due on users (deletion_due_at) where deletion_due_at is not null;
comment on column users.deletion_due_at is 'When the account goes for good, because its owner asked for it; until then it can be kept.';
`
