-- Whether two people follow each other.
create or replace function are_mutual_followers(p_user_id uuid, p_other_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from followers where follower_id = p_user_id and followee_id = p_other_id)
     and exists (select from followers where follower_id = p_other_id and followee_id = p_user_id)
$$;
comment on function are_mutual_followers(uuid, uuid) is 'Whether two people follow each other.';
