-- Its author may change what a post says; what it said before is kept for whoever sees it, at most 50 times.
create or replace function edit_post(p_post_id uuid, p_body text, p_mentioned_handles text[] default '{}', p_hashtags text[] default '{}', p_hashtag_keys text[] default '{}')
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post posts := own_post(p_post_id);
  v_version int := (select count(*) + 1 from post_edits where post_id = p_post_id);
begin
  if v_post.body = p_body then return v_post; end if;
  if v_version > 50 then perform fail('TOO_MANY_EDITS'); end if;
  insert into post_edits (post_id, version, body, at)
    values (p_post_id, v_version, v_post.body, coalesce(v_post.edited_at, v_post.created_at));
  perform lock_hashtags(v_post, p_hashtags, p_hashtag_keys);
  perform untag_post(v_post);
  update posts set body = p_body, edited_at = clock_timestamp(), search = post_words(id, p_body)
    where id = p_post_id returning * into v_post;
  perform tag_post(v_post, p_hashtags, p_hashtag_keys);
  perform mention_people(v_post, null, p_mentioned_handles);
  return v_post;
end
$$;
comment on function edit_post(uuid, text, text[], text[], text[]) is
  'Its author may change what a post says; what it said before is kept for whoever sees it, at most 50 times.';
grant execute on function edit_post(uuid, text, text[], text[], text[]) to polyphony_viewer;
