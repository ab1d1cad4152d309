-- Of these people, those to tell of another's doing: not that other, not disabled or about to be deleted, and with the kind on; unlisted where it is off in the app.
create or replace function notifiable_users(p_user_ids uuid[], p_kind notification_kind, p_actor_id uuid)
returns table (user_id uuid, is_listed boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.is_listed
    from (
      select id, is_notification_enabled(id, p_kind, 'IN_APP') as is_listed from users
      where id = any (p_user_ids) and id is distinct from p_actor_id and disabled_at is null
        -- Who leaves still waits for what they take along.
        and (deletion_due_at is null or p_kind::text = 'DATA_EXPORT_READY')) u
    -- Switched off in the app, it is kept out of the list, and is there only to tell of it by the other channels.
    where u.is_listed or exists (select from delivery_channels(u.id, p_kind))
$$;
comment on function notifiable_users(uuid[], notification_kind, uuid) is
  'Of these people, those to tell of another''s doing: not that other, not disabled or about to be deleted, and with the kind on; unlisted where it is off in the app.';
