-- Somebody likes a profile or does so no longer, and it says exactly how many do; saying it twice changes nothing.
create or replace function increment_profile_likes(p_user_id uuid, p_is_like boolean) returns profiles
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_person profiles;
begin
  if p_is_like then
    insert into profile_likes (user_id, liker_id) values (p_user_id, v_viewer_id) on conflict do nothing;
  else
    delete from profile_likes where user_id = p_user_id and liker_id = v_viewer_id;
  end if;
  if found then
    update profiles set like_count = like_count + case when p_is_like then 1 else -1 end where user_id = p_user_id;
    insert into profile_like_logs (user_id, liker_id, is_like) values (p_user_id, v_viewer_id, p_is_like);
  end if;
  select * into v_person from profiles where user_id = p_user_id;
  return v_person;
end $$;
comment on function increment_profile_likes(uuid, boolean) is
  'Somebody likes a profile or does so no longer, and it says exactly how many do; saying it twice changes nothing.';
