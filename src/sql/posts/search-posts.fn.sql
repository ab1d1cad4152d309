-- Anybody may search the posts that are there for them: those that hold every word, the last of which may be unfinished, the newest first.
create or replace function search_posts(p_query text, p_before uuid, p_limit int) returns setof posts
language plpgsql stable rows 20 security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
  v_query tsquery := posts_query(p_query);
  v_words tsquery := v_query;
  v_before uuid := coalesce(p_before, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_after uuid := (select id from posts where id < v_before order by id desc offset 2000 limit 1);
  v_left int := p_limit;
  v_count int;
begin
  -- What many posts hold is soon found among the newest. What few hold the index finds: in a day, the day before, and in all.
  for v_stage in 1 .. 4 loop
    return query
      select p.* from posts p
      where p.deleted_at is null and p.id < v_before and (v_after is null or p.id >= v_after) and p.search @@ v_words
        and exists (select from post_reach(v_viewer_id, p.author_id, p.audience, p.deleted_at, p.removed_at))
      order by p.id desc limit v_left;
    get diagnostics v_count = row_count;
    v_left := v_left - v_count;
    exit when v_left = 0 or v_after is null;
    v_before := v_after;
    v_after := case when v_stage < 3 then first_id_at(date_trunc('day', id_time(v_before) - interval '1 millisecond', 'UTC')) end;
    v_words := case when v_stage < 3 then v_query && quote_literal(post_day(id_time(v_after)))::tsquery else v_query end;
  end loop;
end $$;
comment on function search_posts(text, uuid, int) is
  'Anybody may search the posts that are there for them: those that hold every word, the last of which may be unfinished, the newest first.';
grant execute on function search_posts(text, uuid, int) to polyphony_viewer;
