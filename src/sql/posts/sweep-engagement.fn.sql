-- Who viewed what is kept for 31 days, who liked what and ceased to for 90, both until their month is booked, and what discover ranks by for 8; the answer is how many rows are gone.
create or replace function sweep_engagement(p_limit int default 1000)
returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_views int;
  v_likes int;
  v_points int;
begin
  delete from post_view_logs where ctid = any (array(
    select ctid from post_view_logs where day < least(current_date - 31, revenue_open_since()) limit p_limit));
  get diagnostics v_views = row_count;
  delete from post_like_logs where ctid = any (array(
    select ctid from post_like_logs where at < least(now() - interval '90 days', revenue_open_since()) limit p_limit));
  get diagnostics v_likes = row_count;
  delete from post_engagement where ctid = any (array(
    select ctid from post_engagement where hour < now() - interval '8 days' limit p_limit));
  get diagnostics v_points = row_count;
  return v_views + v_likes + v_points;
end
$$;
comment on function sweep_engagement(int) is
  'Who viewed what is kept for 31 days, who liked what and ceased to for 90, both until their month is booked, and what discover ranks by for 8; the answer is how many rows are gone.';
grant execute on function sweep_engagement(int) to polyphony_system;
