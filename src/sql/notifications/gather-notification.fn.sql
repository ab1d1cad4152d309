-- What happens to the same thing while it is unread gathers in one notification, which moves to the top and counts each actor once.
create or replace function gather_notification(
  p_user_id uuid, p_kind notification_kind, p_actor_id uuid, p_subject_id uuid, p_data jsonb, p_group_key text, p_is_listed boolean)
returns notifications language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_notification notifications;
  v_is_new_actor boolean;
begin
  -- Nobody reads what is in no list: it gathers for an hour.
  if not p_is_listed then
    update notifications set read_at = now()
      where user_id = p_user_id and group_key = p_group_key and not is_listed and read_at is null
        and created_at < now() - interval '1 hour';
  end if;

  insert into notifications as n (id, user_id, kind, group_key, subject_id, data, is_listed)
    values (new_id(), p_user_id, p_kind, p_group_key, p_subject_id, p_data, p_is_listed)
    on conflict (user_id, group_key, is_listed) where read_at is null
    do update set event_count = n.event_count + 1, subject_id = excluded.subject_id, data = excluded.data,
      updated_at = excluded.updated_at
    returning * into v_notification;
  if p_actor_id is null then return v_notification; end if;

  insert into notification_actors as a (notification_id, actor_id) values (v_notification.id, p_actor_id)
    on conflict (notification_id, actor_id) do update set event_count = a.event_count + 1, at = excluded.at
    returning a.event_count = 1 into v_is_new_actor;
  if v_is_new_actor then
    update notifications set actor_count = actor_count + 1 where id = v_notification.id returning * into v_notification;
  end if;
  return v_notification;
end $$;
comment on function gather_notification(uuid, notification_kind, uuid, uuid, jsonb, text, boolean) is
  'What happens to the same thing while it is unread gathers in one notification, which moves to the top and counts each actor once.';
