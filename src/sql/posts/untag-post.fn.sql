-- A post is under no hashtag any more, and not counted there.
create or replace function untag_post(p_post posts)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if p_post.audience = 'PUBLIC' then
    perform from hashtags h join post_hashtags t on t.hashtag_id = h.id where t.post_id = p_post.id order by h.key for no key update of h;
    update hashtags h set post_count = post_count - 1 from post_hashtags t where t.hashtag_id = h.id and t.post_id = p_post.id;
  end if;
  delete from post_hashtags where post_id = p_post.id;
end
$$;
comment on function untag_post(posts) is
  'A post is under no hashtag any more, and not counted there.';
