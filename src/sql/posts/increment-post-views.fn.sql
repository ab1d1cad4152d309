-- A viewer's first view of a post on a day counts, by their account or by the key of their address; null for every further one.
create or replace function increment_post_views(p_post_id uuid, p_viewer_key bytea)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post posts;
begin
  insert into post_view_logs (post_id, day, viewer_key, viewer_id) values (p_post_id, current_date, p_viewer_key, viewer_id())
    on conflict do nothing;
  if not found then return null; end if;
  insert into post_views as v (post_id, day, views) values (p_post_id, current_date, 1)
    on conflict (post_id, day) do update set views = v.views + 1;
  update posts set view_count = view_count + 1 where id = p_post_id returning * into v_post;
  return v_post;
end
$$;
comment on function increment_post_views(uuid, bytea) is
  'A viewer''s first view of a post on a day counts, by their account or by the key of their address; null for every further one.';
