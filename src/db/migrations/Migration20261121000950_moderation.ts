import { Migration } from '@mikro-orm/migrations'

/** What people report, what moderators do about it, and who seems to cheat. */
export class Migration20261121000950_moderation extends Migration {
  override up(): void {
    this.addSql(REPORTS)
    this.addSql(FRAUD)
  }
}

const REPORTS = `
create type report_reason as enum ('SPAM', 'HARASSMENT', 'HATE', 'VIOLENCE', 'SEXUAL', 'COPYRIGHT', 'MISINFORMATION', 'OTHER');
create type moderation_action_kind as enum ('DISMISSED', 'REMOVED', 'DEMONETIZED', 'UNDONE');

create table post_reports (
  post_id uuid not null references posts on delete cascade,
  reporter_id uuid not null references users on delete cascade,
  reason report_reason not null,
  note text check (char_length(note) <= 1000),
  created_at timestamptz not null default clock_timestamp(),
  handled_at timestamptz,
  primary key (post_id, reporter_id)
);
create index post_reports_open on post_reports (post_id, created_at desc) where handled_at is null;
create index post_reports_reporter on post_reports (reporter_id);
comment on table post_reports is 'Who finds what wrong with which post: one report of each person per post.';
comment on column post_reports.handled_at is 'Since when a moderator has decided on it.';

create table moderation_actions (
  id uuid primary key,
  kind moderation_action_kind not null,
  post_id uuid not null references posts on delete cascade,
  moderator_id uuid references users on delete set null,
  is_automatic boolean not null default false,
  note text check (char_length(note) <= 1000),
  undoes_id uuid unique references moderation_actions on delete cascade,
  at timestamptz not null default clock_timestamp(),
  check ((kind = 'UNDONE') = (undoes_id is not null))
);
create index moderation_actions_post on moderation_actions (post_id, id desc);
create index moderation_actions_moderator on moderation_actions (moderator_id) where moderator_id is not null;
comment on table moderation_actions is 'Append-only audit of moderation: what was done to which post, by whom or by a rule, and what undid it.';

alter type notification_kind add value 'POST_REMOVED';
`

const FRAUD = `
create type cheat_status as enum ('CLEAN', 'SUSPECTED', 'CHEATING');

create table user_cheat_status (
  user_id uuid primary key references users on delete cascade,
  status cheat_status not null,
  signals jsonb not null default '[]' check (jsonb_typeof(signals) = 'array'),
  is_demonetized boolean not null default false,
  checked_at timestamptz not null
);
create index user_cheat_status_found on user_cheat_status (status, checked_at desc) where status <> 'CLEAN';
comment on table user_cheat_status is 'Whether an account seems to cheat, and by which signs; only those that were looked at have a row.';
comment on column user_cheat_status.is_demonetized is 'Whether nothing of the account earns.';

create table moderation_thresholds (
  name text primary key check (name ~ '^[A-Z_]{3,40}$'),
  value int not null check (value > 0),
  description text not null
);
comment on table moderation_thresholds is 'From which number on a rule of moderation acts; an admin may change them.';
insert into moderation_thresholds (name, value, description) values
  ('REPORTS_TO_DEMONETIZE', 10, 'Different people with an undecided report on a post, from which on it is demonetized.'),
  ('POSTS_TO_DEMONETIZE_ACCOUNT', 5, 'Demonetized posts of one account within 30 days, from which on the account is.'),
  ('LIKES_PER_HOUR', 300, 'Likes given in one hour of the last day, from which on it is a LIKE_BURST.'),
  ('VIEWS_PER_HOUR', 1000, 'Views given in one hour of the last day, from which on it is a VIEW_BURST.'),
  ('SELF_LIKES_PER_DAY', 20, 'Likes of one''s own posts in the last day, from which on they are SELF_LIKES.'),
  ('UNLIKES_PER_DAY', 100, 'Likes taken back in the last day, from which on it is LIKE_CHURN.'),
  ('MUTUAL_LIKES_PER_DAY', 10, 'Likes two people gave each other, each way, in the last day, from which on the two exchange likes.'),
  ('RING_PARTNERS', 3, 'People with whom one exchanges likes, from which on it is a RING.');
`
