-- The hashtags a post has and those it gets are held in one order: two posts that change theirs at once never wait for each other in a circle.
create or replace function lock_hashtags(p_post posts, p_tags text[], p_keys text[])
returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into hashtags as h (key, tag, post_count)
    select key, min(tag), 0
      from (select key, tag from unnest(p_keys, p_tags) as t (key, tag)
        union all select g.key, g.tag from hashtags g join post_hashtags t on t.hashtag_id = g.id where t.post_id = p_post.id) as k
      group by key order by key
    on conflict (key) do update set post_count = h.post_count
$$;
comment on function lock_hashtags(posts, text[], text[]) is
  'The hashtags a post has and those it gets are held in one order: two posts that change theirs at once never wait for each other in a circle.';
