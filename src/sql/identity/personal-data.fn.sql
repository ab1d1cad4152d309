-- What is a person's own, by section of their archive: of which table, whose rows of it ($1), in which order, and what of a row stays out.
create or replace function personal_data()
returns table (section text, relation text, owned text, ordering text[], secret text[])
language sql immutable security definer set search_path = public, pg_temp as $$
  values
    ('account', 'users', 't.id = $1', '{id}'::text[], '{password_hash}'::text[]),
    ('profile', 'profiles', 't.user_id = $1', '{user_id}', '{search_name}'),
    ('profile-details', 'profile_details', 't.user_id = $1', '{user_id}', '{}'),
    ('held-handles', 'held_handles', 't.user_id = $1', '{handle}', '{}'),
    ('settings', 'user_settings', 't.user_id = $1', '{user_id}', '{}'),
    ('sessions', 'user_sessions', 't.user_id = $1', '{id}', '{}'),
    ('security-events', 'security_events', 't.user_id = $1', '{id}', '{}'),
    ('last-seen', 'last_seen', 't.user_id = $1', '{user_id}', '{}'),
    ('verification-requests', 'verification_requests', 't.user_id = $1', '{id}', '{reviewer_id}'),
    ('tracks', 'tracks', 't.owner_id = $1', '{id}', '{title_key,artist_key,genre_key,search_words}'),
    ('imports', 'import_runs', 't.owner_id = $1', '{id}', '{}'),
    ('playbacks', 'playbacks', 't.listener_id = $1', '{played_at,id}', '{}'),
    ('posts', 'posts', 't.author_id = $1', '{id}', '{search}'),
    ('post-edits', 'post_edits', 't.post_id in (select id from posts where author_id = $1)', '{post_id,version}', '{}'),
    ('reposts', 'reposts', 't.user_id = $1', '{id}', '{}'),
    ('comments', 'comments', 't.author_id = $1', '{id}', '{}'),
    ('post-likes', 'likes', 't.user_id = $1', '{post_id}', '{}'),
    ('comment-likes', 'comment_likes', 't.user_id = $1', '{comment_id}', '{}'),
    ('track-likes', 'track_likes', 't.user_id = $1', '{created_at,track_id}', '{}'),
    ('profile-likes', 'profile_likes', 't.liker_id = $1', '{user_id}', '{}'),
    ('post-like-log', 'post_like_logs', 't.user_id = $1', '{at,id}', '{}'),
    ('profile-like-log', 'profile_like_logs', 't.liker_id = $1', '{at,id}', '{}'),
    ('post-views', 'post_view_logs', 't.viewer_id = $1', '{at,post_id,day}', '{viewer_key}'),
    ('follows', 'followers', 't.follower_id = $1', '{followee_id}', '{}'),
    ('followers', 'followers', 't.followee_id = $1', '{created_at,follower_id}', '{}'),
    ('blocked-people', 'blocked_users', 't.blocker_id = $1', '{blocked_id}', '{}'),
    ('muted-people', 'muted_users', 't.user_id = $1', '{muted_id}', '{}'),
    ('muted-words', 'muted_words', 't.user_id = $1', '{word}', '{}'),
    ('conversations', 'conversation_participants', 't.user_id = $1', '{conversation_id}', '{}'),
    ('messages-sent', 'messages', 't.sender_id = $1', '{conversation_id,seq}', '{body_key}'),
    ('messages-received', 'messages', $q$t.sender_id is distinct from $1 and t.conversation_id in (
      select conversation_id from conversation_participants where user_id = $1 and left_at is null) and is_readable_message(t, $1)$q$,
      '{conversation_id,seq}', '{body_key,client_message_id}'),
    ('messages-hidden', 'hidden_messages', 't.user_id = $1', '{message_id}', '{}'),
    ('message-reactions', 'message_reactions', 't.user_id = $1', '{message_id,emoji}', '{}'),
    ('notifications', 'notifications', 't.user_id = $1', '{id}', '{}'),
    ('notification-preferences', 'notification_preferences', 't.user_id = $1', '{kind,channel}', '{}'),
    ('notification-deliveries', 'notification_deliveries', 't.user_id = $1', '{id}', '{send_once_key}'),
    ('push-devices', 'push_devices', 't.user_id = $1', '{id}', '{token,token_hash,p256dh,auth}'),
    ('reports', 'post_reports', 't.reporter_id = $1', '{post_id}', '{}'),
    ('files', 'stored_files', $q$t.owner_id = $1 and t.state = 'READY' and t.bucket <> 'data-exports'$q$, '{id}', '{path}'),
    ('projects', 'projects', 't.owner_id = $1', '{id}', '{}'),
    ('project-versions', 'project_versions', 't.created_by = $1 or t.project_id in (select id from projects where owner_id = $1)', '{project_id,number}', '{}'),
    ('project-collaborators', 'project_collaborators',
      't.user_id = $1 or t.invited_by = $1 or t.project_id in (select id from projects where owner_id = $1)', '{project_id,user_id}', '{}'),
    ('transformations', 'ai_transformations', 't.owner_id = $1', '{id}', '{provider_job_id}'),
    ('audio-exports', 'audio_exports', 't.requested_by = $1', '{id}', '{}'),
    ('usage', 'usage_tracking', 't.user_id = $1', '{action,window_start}', '{}'),
    ('data-exports', 'data_exports', 't.user_id = $1', '{id}', '{}')
$$;
comment on function personal_data() is
  'What is a person''s own, by section of their archive: of which table, whose rows of it ($1), in which order, and what of a row stays out.';
grant execute on function personal_data() to polyphony_system;
