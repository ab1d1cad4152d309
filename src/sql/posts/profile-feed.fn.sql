-- What one person has posted or passed on before a place, newest first, as far as it is there for the viewer.
create or replace function profile_feed(p_user_id uuid, p_before uuid, p_limit int)
returns table (entry_id uuid, actor_id uuid, post posts)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
begin
  return query select e.id, e.actor_id, p from feed_entries e join posts p on p.id = e.post_id
    where e.actor_id = p_user_id and (p_before is null or e.id < p_before)
      and exists (select from post_reach(v_viewer_id, p.author_id, p.audience, p.deleted_at, p.removed_at))
    order by e.id desc limit p_limit;
end
$$;
comment on function profile_feed(uuid, uuid, int) is
  'What one person has posted or passed on before a place, newest first, as far as it is there for the viewer.';
grant execute on function profile_feed(uuid, uuid, int) to polyphony_viewer;
