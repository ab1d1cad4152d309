-- The viewers home feed before a place: what they and those they follow have posted or passed on, newest first; a post once, where it first came in.
create or replace function home_feed(p_before uuid, p_limit int)
returns table (entry_id uuid, post_id uuid, actor_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_muted uuid[] := array(select m.muted_id from muted_users m where m.user_id = v_viewer_id);
  v_actors uuid[] := array(
    select f.followee_id from followers f where f.follower_id = v_viewer_id and f.followee_id <> all (v_muted)) || v_viewer_id;
  v_words tsquery := muted_words_query(v_viewer_id);
  -- Some of what is read cannot be seen, or has come in before.
  v_size int := p_limit + 10;
  v_entry record;
  v_read int;
  v_found int := 0;
begin
  loop
    v_read := 0;
    for v_entry in select * from feed_candidates(v_actors, p_before, v_size) loop
      v_read := v_read + 1;
      p_before := v_entry.id;
      continue when v_entry.author_id = any (v_muted)
        or not is_in_feed(v_viewer_id, v_actors, v_words, v_entry.id, v_entry.post_id, v_entry.author_id);
      entry_id := v_entry.id; post_id := v_entry.post_id; actor_id := v_entry.actor_id;
      v_found := v_found + 1;
      return next;
      if v_found >= p_limit then return; end if;
    end loop;
    exit when v_read < v_size;
  end loop;
end
$$;
comment on function home_feed(uuid, int) is
  'The viewers home feed before a place: what they and those they follow have posted or passed on, newest first; a post once, where it first came in.';
grant execute on function home_feed(uuid, int) to polyphony_viewer;
