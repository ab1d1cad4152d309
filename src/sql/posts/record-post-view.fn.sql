-- A view of a post counts once a day for each account, or each address of those without one.
create or replace function record_post_view(p_post_id uuid, p_address_key bytea default null)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_seen posts := visible_post(p_post_id);
  v_post posts := increment_post_views(p_post_id, coalesce(uuid_send(viewer_id()), p_address_key));
begin
  return case when v_post.id is null then v_seen else v_post end;
end
$$;
comment on function record_post_view(uuid, bytea) is
  'A view of a post counts once a day for each account, or each address of those without one.';
grant execute on function record_post_view(uuid, bytea) to polyphony_viewer;
