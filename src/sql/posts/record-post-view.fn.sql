-- A view of a post counts once a day for each account, or each address of those without one.
create or replace function record_post_view(p_post_id uuid, p_address_key bytea default null)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
  v_post posts := visible_post(p_post_id);
  v_key bytea := coalesce(uuid_send(v_viewer_id), p_address_key);
begin
  insert into post_view_logs (post_id, day, viewer_key, viewer_id) values (p_post_id, current_date, v_key, v_viewer_id)
    on conflict do nothing;
  if not found then return v_post; end if;
  insert into post_views as v (post_id, day, views) values (p_post_id, current_date, 1)
    on conflict (post_id, day) do update set views = v.views + 1;
  update posts set view_count = view_count + 1 where id = p_post_id returning * into v_post;
  return v_post;
end
$$;
comment on function record_post_view(uuid, bytea) is
  'A view of a post counts once a day for each account, or each address of those without one.';
grant execute on function record_post_view(uuid, bytea) to polyphony_viewer;
