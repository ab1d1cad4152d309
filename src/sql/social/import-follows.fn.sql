-- Follows from elsewhere are there, once however often, but across no block; the answer is how many are new.
create or replace function import_follows(p_follower_ids uuid[], p_followee_ids uuid[]) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_people uuid[];
  v_added int;
begin
  -- As following and blocking do, and all in one order: else a block made in the same moment would leave a follow behind.
  perform lock_relation(pair.one, pair.other) from (
    select distinct least(follower_id, followee_id) as one, greatest(follower_id, followee_id) as other
    from unnest(p_follower_ids, p_followee_ids) as given (follower_id, followee_id)
    order by 1, 2) as pair;
  with added as (
    insert into followers (follower_id, followee_id)
    select follower_id, followee_id from unnest(p_follower_ids, p_followee_ids) as given (follower_id, followee_id)
    where not is_user_blocked(follower_id, followee_id) order by 1, 2
    on conflict do nothing returning follower_id, followee_id)
  select count(*), array_agg(follower_id) || array_agg(followee_id) into v_added, v_people from added;
  -- What `relation_changed` says of two.
  perform wake_topics(array(select distinct 'access:' || id from unnest(v_people) as id));
  return v_added;
end $$;
comment on function import_follows(uuid[], uuid[]) is
  'Follows from elsewhere are there, once however often, but across no block; the answer is how many are new.';
grant execute on function import_follows(uuid[], uuid[]) to polyphony_system;
