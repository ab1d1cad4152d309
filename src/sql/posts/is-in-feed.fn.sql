-- An entry stands in a feed when its post can be seen, holds no muted word, and has not come in earlier by somebody else who is followed.
create or replace function is_in_feed(p_viewer_id uuid, p_actors uuid[], p_words tsquery, p_entry_id uuid, p_post_id uuid, p_author_id uuid)
returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
      select from posts p where p.id = p_post_id and can_see_post(p_viewer_id, p.author_id, p.audience, p.deleted_at, p.removed_at)
        and (p_words is null or p.author_id = p_viewer_id or not p.search @@ p_words))
    and (p_entry_id = p_post_id or p_author_id <> all (p_actors) and not exists (
      select from feed_entries e where e.post_id = p_post_id and e.id < p_entry_id and e.actor_id = any (p_actors)))
$$;
comment on function is_in_feed(uuid, uuid[], tsquery, uuid, uuid, uuid) is
  'An entry stands in a feed when its post can be seen, holds no muted word, and has not come in earlier by somebody else who is followed.';
