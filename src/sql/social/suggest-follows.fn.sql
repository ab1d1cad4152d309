-- Whom the viewer may want to follow: each of those they follow who does so counts 2, each public track both like 1. Looked at are the 300 followed last, 100 followed by each, the 50 tracks liked last and 100 people of each.
create or replace function suggest_follows(p_limit int)
returns table (user_id uuid, friend_count int, shared_like_count int, place int)
language plpgsql stable rows 20 security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_viewer_id uuid := require_viewer();
  v_excluded uuid[] := array(select hidden_people() union all select m.muted_id from muted_users m where m.user_id = v_viewer_id union all select v_viewer_id);
begin
  return query
    with friends as (
      select f.followee_id as id from followers f where f.follower_id = v_viewer_id order by f.created_at desc, f.followee_id desc limit 300),
    -- Whom they know is read only where the viewer may read it.
    near as (
      select n.id, count(*)::int as friends from friends k cross join lateral (
        select f.followee_id as id from followers f where f.follower_id = k.id order by f.created_at desc, f.followee_id desc limit 100) n
      where can_view_profile(v_viewer_id, k.id) group by n.id),
    liked as (
      select l.track_id from track_likes l join tracks t on t.id = l.track_id and t.visibility = 'PUBLIC'
      where l.user_id = v_viewer_id order by l.created_at desc, l.track_id limit 50),
    taste as (
      select n.id, count(*)::int as likes from liked k cross join lateral (
        select l.user_id as id from track_likes l where l.track_id = k.track_id order by l.user_id limit 100) n group by n.id),
    found as (
      select id, coalesce(friends, 0) as friends, coalesce(likes, 0) as likes from near full join taste using (id)
      where id <> all (v_excluded) and not exists (select from followers f where f.follower_id = v_viewer_id and f.followee_id = id))
    select f.id, f.friends, f.likes,
        row_number() over (order by 2 * f.friends + f.likes desc, p.follower_count desc, f.id)::int
      from found f join profiles p on p.user_id = f.id and not p.is_hidden
      order by 4 limit least(greatest(p_limit, 0), 50);
end $$;
comment on function suggest_follows(int) is
  'Whom the viewer may want to follow: each of those they follow who does so counts 2, each public track both like 1. Looked at are the 300 followed last, 100 followed by each, the 50 tracks liked last and 100 people of each.';
grant execute on function suggest_follows(int) to polyphony_viewer;
