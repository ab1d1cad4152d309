-- Whether an audience somebody has set lets another person in.
create or replace function is_let_near(p_audience privacy_audience, p_user_id uuid, p_other_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case p_audience
    when 'EVERYONE' then true
    when 'FOLLOWERS' then exists (select from followers where follower_id = p_other_id and followee_id = p_user_id)
    when 'MUTUALS' then are_mutual_followers(p_user_id, p_other_id)
    else false
  end
$$;
comment on function is_let_near(privacy_audience, uuid, uuid) is 'Whether an audience somebody has set lets another person in.';
