-- Of these people, those to tell of another's doing: not that other, not disabled or about to be deleted, and with the kind on; unlisted where it is off in the app.
create or replace function notifiable_users(p_user_ids uuid[], p_kind notification_kind, p_actor_id uuid)
returns table (user_id uuid, is_listed boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.is_listed
    from (
      select u.id, coalesce(p.is_enabled, is_on_unless_set(p_kind, 'IN_APP')) as is_listed
        from users u left join notification_preferences p on p.user_id = u.id and p.kind = p_kind and p.channel = 'IN_APP'
        where u.id = any (p_user_ids) and u.id is distinct from p_actor_id and u.disabled_at is null
          -- Who leaves still waits for what they take along.
          and (u.deletion_due_at is null or p_kind::text = 'DATA_EXPORT_READY')) u
    -- Switched off in the app, it is kept out of the list, and is there only to tell of it by the other channels.
    where u.is_listed or u.id in (select d.user_id from delivery_channels(p_user_ids, p_kind) d)
$$;
comment on function notifiable_users(uuid[], notification_kind, uuid) is
  'Of these people, those to tell of another''s doing: not that other, not disabled or about to be deleted, and with the kind on; unlisted where it is off in the app.';
