import { Migration } from '@mikro-orm/migrations'

/** What others do with posts, and how their authors learn of it. */
export class Migration20261121000850_engagement extends Migration {
  override up(): void {
    for (const statements of [LIKES, VIEWS, NOTIFICATIONS]) this.addSql(statements)
  }
}

const LIKES = `
create table likes (
  post_id uuid not null references posts on delete cascade,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default clock_timestamp(),
  primary key (post_id, user_id)
);
create index likes_user on likes (user_id, post_id);
create index likes_newest on likes (post_id, created_at desc, user_id);
comment on table likes is 'Who likes which post.';

create table comment_likes (
  comment_id uuid not null references comments on delete cascade,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default clock_timestamp(),
  primary key (comment_id, user_id)
);
create index comment_likes_user on comment_likes (user_id, comment_id);
comment on table comment_likes is 'Who likes which comment.';

create table track_likes (
  track_id uuid not null references tracks on delete cascade,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default clock_timestamp(),
  primary key (track_id, user_id)
);
create index track_likes_user on track_likes (user_id, created_at desc, track_id);
create index track_likes_newest on track_likes (track_id, created_at desc, user_id desc);
comment on table track_likes is 'Who likes which track.';

alter table track_counters add column like_count int not null default 0 check (like_count >= 0);
comment on column track_counters.like_count is 'How many people like the track; kept by like_track and unlike_track.';

create table post_like_logs (
  id bigint generated always as identity primary key,
  post_id uuid not null references posts on delete cascade,
  user_id uuid not null references users on delete cascade,
  is_like boolean not null,
  at timestamptz not null default clock_timestamp()
);
create index post_like_logs_at on post_like_logs using brin (at);
create index post_like_logs_user on post_like_logs (user_id, at);
create index post_like_logs_post on post_like_logs (post_id, at);
comment on table post_like_logs is 'Every like of a post given and taken back: what fraud is looked for in.';
`

const VIEWS = `
create table post_view_logs (
  post_id uuid not null references posts on delete cascade,
  day date not null,
  viewer_key bytea not null check (octet_length(viewer_key) = 16),
  viewer_id uuid references users on delete cascade,
  at timestamptz not null default clock_timestamp(),
  primary key (post_id, day, viewer_key)
);
create index post_view_logs_day on post_view_logs (day);
create index post_view_logs_viewer on post_view_logs (viewer_id, at) where viewer_id is not null;
comment on table post_view_logs is 'Who has viewed a post on a day: each counts once.';
comment on column post_view_logs.viewer_key is 'Of the account, or a salted hash of the address, which is another one each day.';

create table post_views (
  post_id uuid not null references posts on delete cascade,
  day date not null,
  views int not null default 0 check (views >= 0),
  primary key (post_id, day)
) with (fillfactor = 80);
comment on table post_views is 'How many viewed a post on a day.';
`

const NOTIFICATIONS = `
alter type notification_kind add value 'POST_LIKED';
alter type notification_kind add value 'POST_COMMENTED';
alter type notification_kind add value 'COMMENT_REPLIED';
alter type notification_kind add value 'COMMENT_LIKED';
alter type notification_kind add value 'POST_REPOSTED';
alter type notification_kind add value 'POST_QUOTED';
alter type notification_kind add value 'MENTIONED';
`
