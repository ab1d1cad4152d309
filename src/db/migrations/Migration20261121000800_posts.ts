import { Migration } from '@mikro-orm/migrations'

/** What people publish and say below it, and where it shows up. */
export class Migration20261121000800_posts extends Migration {
  override up(): void {
    for (const statements of [PEOPLE, POSTS, FEED, COMMENTS, TAGS]) this.addSql(statements)
  }
}

const PEOPLE = `
alter table profiles
  add column audience privacy_audience not null default 'EVERYONE',
  add column follower_count int not null default 0 check (follower_count >= 0),
  add column following_count int not null default 0 check (following_count >= 0),
  add column search_name text not null default '';
create index profiles_search_name on profiles using gin (search_name gin_trgm_ops);
create index profiles_handle_prefix on profiles (lower(handle) text_pattern_ops);
update profiles p set
  follower_count = (select count(*) from followers where followee_id = p.user_id),
  following_count = (select count(*) from followers where follower_id = p.user_id);
comment on column profiles.audience is 'Who sees more of the person than name and picture: no post reaches further than this.';
comment on column profiles.follower_count is 'How many follow the person; kept exact by triggers on followers.';
comment on column profiles.following_count is 'How many the person follows; kept exact by triggers on followers.';
comment on column profiles.search_name is 'Handle and name as search compares them; kept by a trigger.';

create table muted_users (
  user_id uuid not null references users on delete cascade,
  muted_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, muted_id),
  check (user_id <> muted_id)
);
create index muted_users_of on muted_users (muted_id);
comment on table muted_users is 'Whose posts a person does not want in their feeds; nobody else learns of it.';

create table muted_words (
  user_id uuid not null references users on delete cascade,
  word text not null check (char_length(word) between 1 and 100),
  created_at timestamptz not null default now(),
  primary key (user_id, word)
);
comment on table muted_words is 'Words (folded as search folds them) a person does not want in their feeds.';
`

const POSTS = `
create type post_audience as enum ('PUBLIC', 'FOLLOWERS', 'MUTUALS', 'ONLY_ME');

create table posts (
  id uuid primary key,
  author_id uuid not null references users on delete cascade,
  client_post_id uuid not null,
  body text not null check (octet_length(body) <= 65536),
  audience post_audience not null default 'PUBLIC',
  track_id uuid references tracks on delete set null,
  image_urls text[] not null default '{}' check (cardinality(image_urls) <= 10),
  quoted_post_id uuid references posts on delete set null,
  is_quote boolean not null default false,
  like_count int not null default 0 check (like_count >= 0),
  comment_count int not null default 0 check (comment_count >= 0),
  repost_count int not null default 0 check (repost_count >= 0),
  quote_count int not null default 0 check (quote_count >= 0),
  view_count bigint not null default 0 check (view_count >= 0),
  search tsvector not null default '',
  is_demonetized boolean not null default false,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  deleted_at timestamptz,
  removed_at timestamptz,
  unique (author_id, client_post_id)
) with (fillfactor = 75);
create index posts_author on posts (author_id, id desc) include (audience, removed_at) where deleted_at is null;
create index posts_track on posts (track_id, id desc) where track_id is not null and deleted_at is null;
create index posts_quoted on posts (quoted_post_id, id desc) where quoted_post_id is not null and deleted_at is null;
create index posts_search on posts using gin (search) where deleted_at is null;
create index posts_deleted on posts (deleted_at) where deleted_at is not null;
comment on table posts is 'Something a person has published. Its counts are in the row: what shows a post shows them.';
comment on column posts.client_post_id is 'The id the author''s client gave it: sent again, it is the same post.';
comment on column posts.is_quote is 'Whether it was made as a quote, also when what it quotes is gone.';
comment on column posts.search is 'The words of the body as search compares them, and the day it was published as @YYYYMMDD: so a search reads the newest days first.';
comment on column posts.deleted_at is 'Since when its author has it no more; nobody sees it, and a job sweeps it.';
comment on column posts.removed_at is 'Since when a moderator has taken it down; only its author sees it.';
comment on column posts.is_demonetized is 'Whether it earns nothing.';

create table post_edits (
  post_id uuid not null references posts on delete cascade,
  version int not null check (version > 0),
  body text not null,
  at timestamptz not null,
  primary key (post_id, version)
);
comment on table post_edits is 'What a post said before each edit; whoever sees the post sees them.';
comment on column post_edits.at is 'When it began to say so.';

create table reposts (
  id uuid primary key,
  post_id uuid not null references posts on delete cascade,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  unique (post_id, user_id)
);
create index reposts_user on reposts (user_id, id desc);
comment on table reposts is 'Who passes whose post on.';
`

const FEED = `
create table feed_entries (
  id uuid primary key,
  actor_id uuid not null references users on delete cascade,
  post_id uuid not null references posts on delete cascade,
  author_id uuid not null
);
create index feed_entries_actor on feed_entries (actor_id, id desc) include (post_id, author_id);
create index feed_entries_post on feed_entries (post_id, id, actor_id);
create index feed_entries_newest on feed_entries (id desc) include (actor_id, post_id, author_id);
comment on table feed_entries is 'Posts and reposts in one order: the id is the post''s or the repost''s. What home feeds are read from; nothing is written per follower.';
comment on column feed_entries.actor_id is 'Who brings the post: its author, or who reposts it.';

create table post_engagement (
  post_id uuid not null references posts on delete cascade,
  hour timestamptz not null,
  points int not null default 0,
  primary key (post_id, hour)
) with (fillfactor = 80);
create index post_engagement_hour on post_engagement (hour, post_id) include (points);
comment on table post_engagement is 'What a public post was worth to people in an hour: a like 1, a comment 2, a repost or a quote 3. What discover ranks by.';
`

const COMMENTS = `
create table comments (
  id uuid primary key,
  post_id uuid not null references posts on delete cascade,
  author_id uuid not null references users on delete cascade,
  client_comment_id uuid not null,
  parent_id uuid references comments on delete cascade,
  body text not null check (octet_length(body) <= 65536),
  like_count int not null default 0 check (like_count >= 0),
  reply_count int not null default 0 check (reply_count >= 0),
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  deleted_at timestamptz,
  unique (author_id, client_comment_id)
) with (fillfactor = 80);
create index comments_post on comments (post_id, id) where parent_id is null;
create index comments_parent on comments (parent_id, id) where parent_id is not null;
comment on table comments is 'What people say below a post: threads one level deep.';
comment on column comments.parent_id is 'The comment it answers, which answers none itself.';
comment on column comments.deleted_at is 'Since when it says nothing any more; it stays while answers to it are there.';
`

const TAGS = `
create table hashtags (
  id bigint generated always as identity primary key,
  key text collate "C" not null unique check (char_length(key) between 1 and 200),
  tag text not null check (char_length(tag) between 1 and 200),
  post_count int not null default 0 check (post_count >= 0)
) with (fillfactor = 80);
create index hashtags_prefix on hashtags (key text_pattern_ops, post_count desc);
comment on table hashtags is 'Hashtags by the form they are compared in.';
comment on column hashtags.tag is 'As it was first written, without the #.';
comment on column hashtags.post_count is 'How many public posts bear it.';

create table post_hashtags (
  post_id uuid not null references posts on delete cascade,
  hashtag_id bigint not null references hashtags on delete cascade,
  primary key (post_id, hashtag_id)
);
create index post_hashtags_newest on post_hashtags (hashtag_id, post_id desc);
comment on table post_hashtags is 'Which post bears which hashtag.';

create table mentions (
  post_id uuid not null references posts on delete cascade,
  comment_id uuid references comments on delete cascade,
  user_id uuid not null references users on delete cascade,
  unique nulls not distinct (post_id, comment_id, user_id)
);
create index mentions_user on mentions (user_id, post_id desc);
create index mentions_comment on mentions (comment_id) where comment_id is not null;
comment on table mentions is 'Who is named in a post or in a comment below it.';
`
