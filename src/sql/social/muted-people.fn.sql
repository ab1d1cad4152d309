-- Whom the viewer mutes before a place, the newest first, as far as they are there.
create or replace function muted_people(p_user_id uuid, p_before timestamptz, p_before_id uuid, p_limit int)
returns table (user_id uuid, handle text, display_name text, avatar_url text, since timestamptz)
language sql stable rows 20 as $$
  -- As whoever asks: the policies leave the viewer their own rows, and the people who are there for them.
  select p.user_id, p.handle, p.display_name, p.avatar_url, m.created_at
    from muted_users m join profiles p on p.user_id = m.muted_id
    where m.user_id = p_user_id and (m.created_at, m.muted_id) < (coalesce(p_before, 'infinity'), coalesce(p_before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by m.created_at desc, m.muted_id desc limit p_limit
$$;
comment on function muted_people(uuid, timestamptz, uuid, int) is
  'Whom the viewer mutes before a place, the newest first, as far as they are there.';
grant execute on function muted_people(uuid, timestamptz, uuid, int) to polyphony_viewer;
