-- Whether these people are online, and since when they are not: only of those who let the viewer see it.
create or replace function presence_of(p_user_ids uuid[])
returns table (user_id uuid, is_online boolean, last_seen_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, p.user_id is not null, case when p.user_id is null then l.at end
  from users u
  left join last_seen l on l.user_id = u.id
  left join lateral (
    select user_id from presences join live_nodes n on n.id = node_id
    where user_id = u.id and n.seen_at > now() - interval '40 seconds' limit 1) as p on true
  where u.id = any (p_user_ids) and u.disabled_at is null and u.deletion_due_at is null and can_view_active_status(viewer_id(), u.id)
  order by u.id
$$;
comment on function presence_of(uuid[]) is
  'Whether these people are online, and since when they are not: only of those who let the viewer see it.';
grant execute on function presence_of(uuid[]) to polyphony_viewer;
