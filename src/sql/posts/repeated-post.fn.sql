-- A post sent again under its client id answers with itself; another post under that id is refused.
create or replace function repeated_post(p_post posts, p_body text, p_audience post_audience, p_track_id uuid, p_image_urls text[], p_quoted_post_id uuid)
returns posts
language plpgsql stable as $$
begin
  -- Once it is edited or deleted it no longer tells what it was made of: its author is then believed.
  if p_post.edited_at is null and p_post.deleted_at is null
    and (p_post.body, p_post.audience, p_post.image_urls) is distinct from (p_body, p_audience, p_image_urls)
    or p_post.is_quote <> (p_quoted_post_id is not null)
    or p_post.quoted_post_id <> p_quoted_post_id or p_post.track_id <> p_track_id
  then perform fail('CLIENT_POST_ID_REUSED', 'input.clientPostId'); end if;
  return p_post;
end
$$;
comment on function repeated_post(posts, text, post_audience, uuid, text[], uuid) is
  'A post sent again under its client id answers with itself; another post under that id is refused.';
