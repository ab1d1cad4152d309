-- Somebody is told of what another did, unless they are that other, block them or are blocked, are disabled, or have it switched off.
create or replace function notify_user(
  p_user_id uuid, p_kind text, p_actor_id uuid, p_subject_id uuid, p_data jsonb default '{}', p_group_key text default null)
returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_kind notification_kind := p_kind;
  v_is_listed boolean := is_notification_enabled(p_user_id, v_kind, 'IN_APP');
  v_notification notifications;
begin
  if p_user_id = p_actor_id or not exists (select from users where id = p_user_id and disabled_at is null) then return; end if;
  -- Switched off in the app, it is kept out of the list, and is there only to tell of it by the other channels.
  if not v_is_listed and not exists (select from delivery_channels(p_user_id, v_kind)) then return; end if;

  -- Held before blocks are looked at: a block made meanwhile either is seen here or finds what is written here.
  perform lock_channels(array['user:' || p_user_id]);
  if is_user_blocked(p_user_id, p_actor_id) then return; end if;

  v_notification := gather_notification(p_user_id, v_kind, p_actor_id, p_subject_id, coalesce(p_data, '{}'),
    coalesce(p_group_key, p_kind || ':' || coalesce(p_subject_id::text, '')), v_is_listed);
  perform queue_deliveries(v_notification.id);
  if v_is_listed then
    perform append_event('user:' || p_user_id,
      case v_notification.event_count when 1 then 'NOTIFICATION_ADDED' else 'NOTIFICATION_CHANGED' end, v_notification.id);
  end if;
end $$;
comment on function notify_user(uuid, text, uuid, uuid, jsonb, text) is
  'Somebody is told of what another did, unless they are that other, block them or are blocked, are disabled, or have it switched off.';
