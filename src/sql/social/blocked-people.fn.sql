-- Whom the viewer blocks before a place, the newest first; who is not there for anybody has no name.
create or replace function blocked_people(p_before timestamptz, p_before_id uuid, p_limit int)
returns table (user_id uuid, handle text, display_name text, blocked_at timestamptz)
language sql stable security definer rows 20 set search_path = public, pg_temp as $$
  select b.blocked_id, p.handle, p.display_name, b.created_at
    from blocked_users b left join profiles p on p.user_id = b.blocked_id and not p.is_hidden
    where b.blocker_id = viewer_id() and (b.created_at, b.blocked_id) < (coalesce(p_before, 'infinity'), coalesce(p_before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by b.created_at desc, b.blocked_id desc limit p_limit
$$;
comment on function blocked_people(timestamptz, uuid, int) is
  'Whom the viewer blocks before a place, the newest first; who is not there for anybody has no name.';
grant execute on function blocked_people(timestamptz, uuid, int) to polyphony_viewer;
