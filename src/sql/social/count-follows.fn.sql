-- A profile says exactly how many follow the person and how many the person follows.
create or replace function count_follows() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_change int := case tg_op when 'INSERT' then 1 else -1 end;
begin
  -- Locked in one order, so that two changes at once never wait for each other's profiles in a circle.
  perform from profiles where user_id in (select follower_id from changed union select followee_id from changed)
    order by user_id for no key update;
  update profiles p set follower_count = follower_count + v_change * c.count
    from (select followee_id, count(*)::int as count from changed group by followee_id) c where p.user_id = c.followee_id;
  update profiles p set following_count = following_count + v_change * c.count
    from (select follower_id, count(*)::int as count from changed group by follower_id) c where p.user_id = c.follower_id;
  return null;
end $$;
comment on function count_follows() is 'A profile says exactly how many follow the person and how many the person follows.';
