-- In which order what is an account's goes, bite by bite: by a rule of its own, or rows ($1) of a table, and which count of what they refer to loses one for each.
create or replace function erasures()
returns table (rule text, relation text, owned text, reference text, counted text, counted_key text, counter text)
language sql immutable security definer set search_path = public, pg_temp as $$
  values
    ('erase_messages', null, null, null, null, null, null),
    ('erase_reactions', null, null, null, null, null, null),
    ('erase_memberships', null, null, null, null, null, null),
    ('erase_told_actions', null, null, null, null, null, null),
    (null, 'followers', 't.follower_id = $1 or t.followee_id = $1', null, null, null, null),
    (null, 'profile_likes', 't.liker_id = $1 or t.user_id = $1', 'user_id', 'profiles', 'user_id', 'like_count'),
    (null, 'likes', 't.user_id = $1', 'post_id', 'posts', 'id', 'like_count'),
    (null, 'comment_likes', 't.user_id = $1', 'comment_id', 'comments', 'id', 'like_count'),
    (null, 'track_likes', 't.user_id = $1', 'track_id', 'track_counters', 'track_id', 'like_count'),
    (null, 'feed_entries', 't.actor_id = $1 and t.id in (select id from reposts where user_id = $1)', null, null, null, null),
    (null, 'reposts', 't.user_id = $1', 'post_id', 'posts', 'id', 'repost_count'),
    ('erase_comments', null, null, null, null, null, null),
    ('erase_posts', null, null, null, null, null, null),
    -- What others did with their posts, before the posts themselves: no bite takes a famous post with all that hangs on it.
    (null, 'likes', 't.post_id in (select id from posts where author_id = $1)', null, null, null, null),
    (null, 'comments', 't.post_id in (select id from posts where author_id = $1)', null, null, null, null),
    (null, 'post_view_logs', 't.post_id in (select id from posts where author_id = $1)', null, null, null, null),
    (null, 'post_like_logs', 't.post_id in (select id from posts where author_id = $1)', null, null, null, null),
    (null, 'posts', 't.author_id = $1', null, null, null, null),
    (null, 'track_likes', 't.track_id in (select id from tracks where owner_id = $1)', null, null, null, null),
    (null, 'playbacks', 't.track_id in (select id from tracks where owner_id = $1)', null, null, null, null),
    (null, 'tracks', 't.owner_id = $1', null, null, null, null),
    ('forget_listener', null, null, null, null, null, null),
    (null, 'post_view_logs', 't.viewer_id = $1', null, null, null, null),
    (null, 'post_like_logs', 't.user_id = $1', null, null, null, null),
    (null, 'profile_like_logs', 't.user_id = $1 or t.liker_id = $1', null, null, null, null),
    (null, 'mentions', 't.user_id = $1', null, null, null, null),
    (null, 'hidden_messages', 't.user_id = $1', null, null, null, null),
    (null, 'notifications', 't.user_id = $1', null, null, null, null),
    (null, 'blocked_users', 't.blocker_id = $1 or t.blocked_id = $1', null, null, null, null),
    (null, 'muted_users', 't.user_id = $1 or t.muted_id = $1', null, null, null, null),
    (null, 'post_reports', 't.reporter_id = $1', null, null, null, null),
    (null, 'import_runs', 't.owner_id = $1', null, null, null, null),
    (null, 'usage_tracking', 't.user_id = $1', null, null, null, null),
    (null, 'ai_transformations', 't.owner_id = $1', null, null, null, null),
    (null, 'audio_exports', 't.requested_by = $1', null, null, null, null),
    (null, 'project_versions', 't.project_id in (select id from projects where owner_id = $1)', null, null, null, null),
    (null, 'channels', $q$t.id in (select 'project:' || id from projects where owner_id = $1)$q$, null, null, null, null),
    (null, 'projects', 't.owner_id = $1', null, null, null, null),
    ('forget_author', null, null, null, null, null, null),
    ('forget_account_of_events', null, null, null, null, null, null),
    (null, 'user_sessions', 't.user_id = $1', null, null, null, null),
    (null, 'channel_events', $q$t.channel_id = 'user:' || $1$q$, null, null, null, null)
$$;
comment on function erasures() is
  'In which order what is an account''s goes, bite by bite: by a rule of its own, or rows ($1) of a table, and which count of what they refer to loses one for each.';
