-- Anybody may block anybody else: follows and work on projects between them end both ways, and neither exists for the other from then on.
create or replace function block_user(p_user_id uuid)
returns table (user_id uuid, handle text, display_name text, blocked_at timestamptz)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_viewer_id uuid := require_viewer();
begin
  -- Also who is not there for the viewer now, being disabled or blocking them: they may come back.
  if p_user_id = v_viewer_id or not exists (select from users where id = p_user_id) then
    perform fail('USER_NOT_FOUND', 'input.userId');
  end if;
  perform lock_relation(v_viewer_id, p_user_id);
  insert into blocked_users (blocker_id, blocked_id) values (v_viewer_id, p_user_id)
    on conflict do nothing;
  if found then
    delete from followers where (follower_id, followee_id) in ((v_viewer_id, p_user_id), (p_user_id, v_viewer_id));
    perform end_collaborations_between(v_viewer_id, p_user_id);
    perform conversations_between_changed(v_viewer_id, p_user_id);
    perform forget_notifications_between(v_viewer_id, p_user_id);
    perform relation_changed(v_viewer_id, p_user_id);
  end if;
  return query
    select b.blocked_id, p.handle, p.display_name, b.created_at
      from blocked_users b left join profiles p on p.user_id = b.blocked_id and not p.is_hidden
      where b.blocker_id = v_viewer_id and b.blocked_id = p_user_id;
end $$;
comment on function block_user(uuid) is
  'Anybody may block anybody else: follows and work on projects between them end both ways, and neither exists for the other from then on.';
grant execute on function block_user(uuid) to polyphony_viewer;
