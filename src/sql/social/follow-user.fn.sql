-- Anybody may follow a person who exists for them; who is followed anew is told of it.
create or replace function follow_user(p_user_id uuid) returns profiles
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_person profiles;
begin
  -- Before blocks are looked at: else a block made in the same moment would leave this follow behind.
  perform lock_relation(v_viewer_id, p_user_id);
  select * into v_person from profiles where user_id = p_user_id and not is_hidden;
  if not found or p_user_id = v_viewer_id or is_user_blocked(v_viewer_id, p_user_id) then
    perform fail('USER_NOT_FOUND', 'input.userId');
  end if;
  insert into followers (follower_id, followee_id) values (v_viewer_id, p_user_id) on conflict do nothing;
  if found then
    perform notify_user(p_user_id, 'NEW_FOLLOWER', v_viewer_id, v_viewer_id);
    perform relation_changed(v_viewer_id, p_user_id);
    -- Counted by now, and perhaps open to one who follows.
    select * into v_person from profiles where user_id = p_user_id;
  end if;
  return v_person;
end $$;
comment on function follow_user(uuid) is
  'Anybody may follow a person who exists for them; who is followed anew is told of it.';
grant execute on function follow_user(uuid) to polyphony_viewer;
