-- Its author may delete a post: it is gone for everybody at once, with its reposts.
create or replace function delete_post(p_post_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post posts := own_post(p_post_id);
begin
  perform untag_post(v_post);
  update posts set deleted_at = now() where id = p_post_id;
  update posts set quote_count = quote_count - 1 where id = v_post.quoted_post_id;
  delete from feed_entries where post_id = p_post_id;
  delete from reposts where post_id = p_post_id;
  delete from post_engagement where post_id = p_post_id;
end
$$;
comment on function delete_post(uuid) is
  'Its author may delete a post: it is gone for everybody at once, with its reposts.';
grant execute on function delete_post(uuid) to polyphony_viewer;
