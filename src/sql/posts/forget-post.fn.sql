-- A post is gone for everybody at once, with its reposts, its hashtags and its being a quote.
create or replace function forget_post(p_post posts) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- Posts before hashtags, as whoever publishes and edits locks them.
  update posts set deleted_at = now(), repost_count = 0 where id = p_post.id;
  update posts set quote_count = quote_count - 1 where id = p_post.quoted_post_id;
  perform untag_post(p_post);
  delete from feed_entries where post_id = p_post.id;
  delete from reposts where post_id = p_post.id;
  delete from post_engagement where post_id = p_post.id;
  perform end_sponsorship_of_post(p_post.id);
end
$$;
comment on function forget_post(posts) is
  'A post is gone for everybody at once, with its reposts, its hashtags and its being a quote.';
