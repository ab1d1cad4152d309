-- The viewer's home feed before a place: what they and those they follow have posted or passed on, newest first; a post once, where it first came in.
create or replace function home_feed(p_before uuid, p_limit int)
returns table (entry_id uuid, actor_id uuid, post posts)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_muted uuid[] := array(select m.muted_id from muted_users m where m.user_id = v_viewer_id);
  v_actors uuid[] := array(
    select f.followee_id from followers f where f.follower_id = v_viewer_id and f.followee_id <> all (v_muted)) || v_viewer_id;
  v_words tsquery := muted_words_query(v_viewer_id);
  -- Some of what is read cannot be seen, or has come in before.
  v_size int := p_limit + 4;
  v_batch feed_entries[];
  v_left int := p_limit;
  v_count int;
begin
  loop
    v_batch := feed_candidates(v_actors, p_before, v_size);
    return query
      select e.id, e.actor_id, p from unnest(v_batch) with ordinality as e (id, actor_id, post_id, author_id, place) join posts p on p.id = e.post_id
      where exists (select from post_reach(v_viewer_id, p.author_id, p.audience, p.deleted_at, p.removed_at)) and e.author_id <> all (v_muted)
        and (v_words is null or p.author_id = v_viewer_id or not p.search @@ v_words)
        -- "is true": told as a condition of the index, the actors would be sorted anew for each entry.
        and (e.id = e.post_id or e.author_id <> all (v_actors) and not exists (
          select from feed_entries x where x.post_id = e.post_id and x.id < e.id and (x.actor_id in (select unnest(v_actors))) is true))
      order by e.place limit v_left;
    get diagnostics v_count = row_count;
    v_left := v_left - v_count;
    exit when v_left = 0 or cardinality(v_batch) < v_size;
    p_before := v_batch[v_size].id;
  end loop;
end
$$;
comment on function home_feed(uuid, int) is
  'The viewer''s home feed before a place: what they and those they follow have posted or passed on, newest first; a post once, where it first came in.';
grant execute on function home_feed(uuid, int) to polyphony_viewer;
