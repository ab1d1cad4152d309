-- What happens to the same thing while it is unread gathers in one notification of each person, which moves to the top and counts each actor once.
create or replace function gather_notifications(p_user_ids uuid[], p_is_listed boolean[],
  p_kind notification_kind, p_actor_id uuid, p_subject_id uuid, p_data jsonb, p_group_key text)
returns notifications[] language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_notifications notifications[];
  v_new_actor_ids uuid[];
begin
  -- Nobody reads what is in no list: it gathers for an hour.
  update notifications set read_at = now()
    where user_id = any (p_user_ids) and group_key = p_group_key and not is_listed and read_at is null
      and created_at < now() - interval '1 hour';

  with gathered as (
    insert into notifications as n (id, user_id, kind, group_key, subject_id, data, is_listed)
      select new_id(), p.user_id, p_kind, p_group_key, p_subject_id, p_data, p.is_listed
        from unnest(p_user_ids, p_is_listed) as p (user_id, is_listed)
      on conflict (user_id, group_key, is_listed) where read_at is null
      do update set event_count = n.event_count + 1, subject_id = excluded.subject_id, data = excluded.data,
        updated_at = excluded.updated_at
      returning n)
  select array_agg(n) into v_notifications from gathered;

  with acted as (
    insert into notification_actors as a (notification_id, actor_id)
      select n.id, p_actor_id from unnest(v_notifications) n where p_actor_id is not null
      on conflict (notification_id, actor_id) do update set event_count = a.event_count + 1, at = excluded.at
      returning a.notification_id, a.event_count)
  select array_agg(notification_id) into v_new_actor_ids from acted where event_count = 1;
  update notifications set actor_count = actor_count + 1 where id = any (v_new_actor_ids);
  return v_notifications;
end $$;
comment on function gather_notifications(uuid[], boolean[], notification_kind, uuid, uuid, jsonb, text) is
  'What happens to the same thing while it is unread gathers in one notification of each person, which moves to the top and counts each actor once.';
