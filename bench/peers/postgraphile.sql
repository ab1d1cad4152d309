-- The home feed as PostGraphile likes a function best: rows of a named type, whose relations smart tags name.
create schema peers;

create type peers.feed_item as (
  id uuid, post_id uuid, author_id uuid, track_id uuid, body text, created_at timestamptz, like_count int, comment_count int, viewer_has_liked boolean);
comment on type peers.feed_item is E'@foreignKey (author_id) references public.profiles (user_id)|@fieldName author\n@foreignKey (track_id) references public.tracks (id)|@fieldName track';

-- Plain SQL, so that PostgreSQL writes it into the statement that calls it.
create function peers.feed(p_before uuid, p_limit int) returns setof peers.feed_item
language sql stable as $$
  select f.entry_id, (f.post).id, (f.post).author_id, (f.post).track_id, (f.post).body, (f.post).created_at, (f.post).like_count, (f.post).comment_count,
    exists (select from likes l where l.post_id = (f.post).id and l.user_id = (select viewer_id()))
  from home_feed(p_before, p_limit) f
$$;

grant usage on schema peers to polyphony_viewer;
grant execute on function peers.feed(uuid, int) to polyphony_viewer;

-- What would be two fields of one name to PostGraphile: then neither is there, nor what refers to them.
comment on function withdrawal_request(uuid) is E'@behavior -queryField';
comment on constraint moderation_actions_undoes_id_fkey on moderation_actions is E'@foreignFieldName undoneBy';
