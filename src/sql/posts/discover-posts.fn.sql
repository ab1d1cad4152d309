-- Public posts by what people did with them in the last three days: the sum of the points of each hour, halved for every 12 hours that have passed.
create or replace function discover_posts(p_as_of timestamptz, p_after_score float8, p_after_id uuid, p_limit int, p_is_for_viewer boolean default false)
returns table (score float8, post posts)
language plpgsql stable rows 20 security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
  v_muted uuid[] := array(select m.muted_id from muted_users m where m.user_id = v_viewer_id);
  v_words tsquery := muted_words_query(v_viewer_id);
  v_ranked record;
begin
  -- Rows are made one by one: whether a post is there for the viewer is asked only until the page is full.
  for v_ranked in select * from rank_posts(p_as_of, case when p_is_for_viewer then v_viewer_id end) r
    where p_after_id is null or (r.score, r.post_id) < (p_after_score, p_after_id)
  loop
    select p.* into post from posts p where p.id = v_ranked.post_id
      and p.audience = 'PUBLIC' and p.author_id is distinct from v_viewer_id and p.author_id <> all (v_muted)
      and (v_words is null or not p.search @@ v_words)
      and exists (select from post_reach(v_viewer_id, p.author_id, p.audience, p.deleted_at, p.removed_at));
    continue when not found;
    score := v_ranked.score;
    return next;
    p_limit := p_limit - 1;
    exit when p_limit <= 0;
  end loop;
end $$;
comment on function discover_posts(timestamptz, float8, uuid, int, boolean) is
  'Public posts by what people did with them in the last three days: the sum of the points of each hour, halved for every 12 hours that have passed.';
grant execute on function discover_posts(timestamptz, float8, uuid, int, boolean) to polyphony_viewer;
