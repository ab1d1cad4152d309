-- A post is found under the hashtags in it; those of public posts are counted.
create or replace function tag_post(p_post posts, p_tags text[], p_keys text[])
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- In one order, so that two posts with the same tags do not wait for each other in a circle.
  insert into hashtags as h (key, tag, post_count)
    select key, min(tag), (p_post.audience = 'PUBLIC')::int from unnest(p_keys, p_tags) as t (key, tag) group by key order by key
    on conflict (key) do update set post_count = h.post_count + excluded.post_count;
  insert into post_hashtags (post_id, hashtag_id) select p_post.id, id from hashtags where key = any (p_keys)
    on conflict do nothing;
end
$$;
comment on function tag_post(posts, text[], text[]) is
  'A post is found under the hashtags in it; those of public posts are counted.';
