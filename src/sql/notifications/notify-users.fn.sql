-- People are told of what another did, but nobody of what they did themselves, of whom they block or are blocked by, when disabled, or what they switched off.
create or replace function notify_users(
  p_user_ids uuid[], p_kind text, p_actor_id uuid, p_subject_id uuid, p_data jsonb default '{}', p_group_key text default null)
returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_kind notification_kind := p_kind;
  v_user_ids uuid[];
  v_is_listed boolean[];
  v_notifications notifications[];
begin
  select array_agg(user_id), array_agg(is_listed) into v_user_ids, v_is_listed
    from notifiable_users(p_user_ids, v_kind, p_actor_id);
  -- Held before blocks are looked at: a block made meanwhile either is seen here or finds what is written here.
  perform lock_channels(array(select 'user:' || id from unnest(v_user_ids) id));
  select array_agg(id), array_agg(is_listed) into v_user_ids, v_is_listed
    from unnest(v_user_ids, v_is_listed) as u (id, is_listed) where not is_user_blocked(id, p_actor_id);
  if v_user_ids is null then return; end if;

  v_notifications := gather_notifications(v_user_ids, v_is_listed, v_kind, p_actor_id, p_subject_id, coalesce(p_data, '{}'),
    coalesce(p_group_key, p_kind || ':' || coalesce(p_subject_id::text, '')));
  perform queue_deliveries(v_notifications);
  perform append_own_events(array_agg('user:' || user_id),
      array_agg(case event_count when 1 then 'NOTIFICATION_ADDED' else 'NOTIFICATION_CHANGED' end), array_agg(id))
    from unnest(v_notifications) where is_listed;
end $$;
comment on function notify_users(uuid[], text, uuid, uuid, jsonb, text) is
  'People are told of what another did, but nobody of what they did themselves, of whom they block or are blocked by, when disabled, or what they switched off.';
