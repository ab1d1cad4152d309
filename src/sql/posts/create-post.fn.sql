-- Anybody may publish a post with a track they can open, quoting a public post they can see; sent again under the same client id, it is the same post.
drop function if exists create_post(uuid, text, post_audience, uuid, text[], uuid, text[], text[], text[]);
create or replace function create_post(p_client_post_id uuid, p_body text, p_audience post_audience default 'PUBLIC', p_track_id uuid default null, p_image_urls text[] default '{}', p_quoted_post_id uuid default null, p_mentioned_handles text[] default '{}', p_hashtags text[] default '{}', p_hashtag_keys text[] default '{}', p_image_file_ids uuid[] default '{}')
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_post posts;
  v_id uuid := new_id();
  v_quoted_author_id uuid;
begin
  select * into v_post from posts where author_id = v_viewer_id and client_post_id = p_client_post_id;
  if found then return repeated_post(v_post, p_body, p_audience, p_track_id, p_image_urls, p_quoted_post_id); end if;
  if p_track_id is not null and not exists (select from visible_tracks(array[p_track_id]))
  then perform fail('TRACK_NOT_FOUND', 'input.trackId'); end if;
  perform own_file(f, 'public-assets', 'input.imageFileIds') from unnest(p_image_file_ids) f;
  if p_quoted_post_id is not null and (visible_post(p_quoted_post_id, 'input.quotedPostId')).audience <> 'PUBLIC'
  then perform fail('POST_NOT_SHAREABLE', 'input.quotedPostId'); end if;

  insert into posts (id, author_id, client_post_id, body, audience, track_id, image_urls, quoted_post_id, is_quote, search)
    values (v_id, v_viewer_id, p_client_post_id, p_body, p_audience, p_track_id, p_image_urls, p_quoted_post_id,
      p_quoted_post_id is not null, post_words(v_id, p_body))
    on conflict (author_id, client_post_id) do nothing returning * into v_post;
  -- The other of two at once: it is there now.
  if not found then
    select * into v_post from posts where author_id = v_viewer_id and client_post_id = p_client_post_id;
    return repeated_post(v_post, p_body, p_audience, p_track_id, p_image_urls, p_quoted_post_id);
  end if;
  insert into feed_entries (id, actor_id, post_id, author_id) values (v_post.id, v_viewer_id, v_post.id, v_viewer_id);
  -- Posts, then hashtags, then who is told, as everything here locks them.
  if p_quoted_post_id is not null then v_quoted_author_id := count_quote(p_quoted_post_id); end if;
  perform tag_post(v_post, p_hashtags, p_hashtag_keys);
  perform lock_told(array[v_quoted_author_id], p_mentioned_handles);
  perform mention_people(v_post, null, p_mentioned_handles);
  perform tell_of_quote(v_post, v_quoted_author_id);
  perform wake_topic('feed:' || v_viewer_id);
  return v_post;
end
$$;
comment on function create_post(uuid, text, post_audience, uuid, text[], uuid, text[], text[], text[], uuid[]) is
  'Anybody may publish a post with a track they can open, quoting a public post they can see; sent again under the same client id, it is the same post.';
grant execute on function create_post(uuid, text, post_audience, uuid, text[], uuid, text[], text[], text[], uuid[]) to polyphony_viewer;
