-- A moderator sees the posts with reports nobody has decided on, the most reported first, whoever they are for.
create or replace function reported_posts(p_after_count int, p_after_id uuid, p_limit int)
returns table (post posts, report_count int)
language plpgsql stable rows 20 security definer set search_path = public, pg_temp as $$
begin
  perform require_moderator();
  return query
    select p, r.count from (
      select post_id, count(*)::int as count from post_reports where handled_at is null group by post_id) r
    join posts p on p.id = r.post_id and p.deleted_at is null
    where p_after_id is null or (r.count, p.id) < (p_after_count, p_after_id)
    order by r.count desc, p.id desc limit p_limit;
end
$$;
comment on function reported_posts(int, uuid, int) is
  'A moderator sees the posts with reports nobody has decided on, the most reported first, whoever they are for.';
grant execute on function reported_posts(int, uuid, int) to polyphony_viewer;
