-- People are told of what became of things of their own, which nobody did, by the rules of notify_users; of those that belong together in one notification.
create or replace function notify_owners(p_user_ids uuid[], p_kind text, p_subject_ids uuid[], p_group_keys text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_kind notification_kind := p_kind;
  v_user_ids uuid[];
  v_is_listed boolean[];
  v_notifications notifications[];
  v_is_new boolean[];
begin
  select array_agg(user_id), array_agg(is_listed) into v_user_ids, v_is_listed from notifiable_users(p_user_ids, v_kind, null);
  if v_user_ids is null then return; end if;
  -- Channels before notifications, as notify_users takes them.
  perform lock_channels(array(select 'user:' || id from unnest(v_user_ids) id));
  -- Nobody reads what is in no list: it gathers for an hour.
  update notifications n set read_at = now() from unnest(p_user_ids, p_group_keys) as h (user_id, group_key)
    where n.user_id = h.user_id and n.group_key = h.group_key and not n.is_listed and n.read_at is null and n.created_at < now() - interval '1 hour';

  with happened as (
    select user_id, group_key, count(*) as times, (array_agg(subject_id order by place desc))[1] as subject_id
      from unnest(p_user_ids, p_subject_ids, p_group_keys) with ordinality as h (user_id, subject_id, group_key, place) group by user_id, group_key),
  gathered as (
    insert into notifications as n (id, user_id, kind, group_key, subject_id, data, is_listed, event_count)
      select new_id(), user_id, v_kind, group_key, subject_id, '{}', is_listed, times
        from happened join unnest(v_user_ids, v_is_listed) as u (user_id, is_listed) using (user_id) order by user_id, group_key
      on conflict (user_id, group_key, is_listed) where read_at is null
      do update set event_count = n.event_count + excluded.event_count, subject_id = excluded.subject_id, data = excluded.data,
        updated_at = excluded.updated_at
      returning n)
  select array_agg(n), array_agg((n).event_count = times) into v_notifications, v_is_new
    from gathered join happened on user_id = (n).user_id and group_key = (n).group_key;
  perform queue_deliveries(v_notifications);
  perform append_all_events(array_agg('user:' || (n).user_id), array_agg(case when is_new then 'NOTIFICATION_ADDED' else 'NOTIFICATION_CHANGED' end),
      array_agg((n).id), array_agg('{}'::jsonb))
    from (select unnest(v_notifications) as n, unnest(v_is_new) as is_new) told where (n).is_listed;
end $$;
comment on function notify_owners(uuid[], text, uuid[], text[]) is
  'People are told of what became of things of their own, which nobody did, by the rules of notify_users; of those that belong together in one notification.';
