-- A moderator may decide on what was reported of a post: nothing is wrong, it earns nothing, or it is taken down; its author learns of the last.
create or replace function moderate_post(p_post_id uuid, p_kind moderation_action_kind, p_note text default null)
returns moderation_actions
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_moderator_id uuid := require_moderator();
  v_author_id uuid;
  v_action moderation_actions;
begin
  -- What is not for everybody is a moderator's to look at only once somebody who can see it has reported it.
  select author_id into v_author_id from posts
    where id = p_post_id and deleted_at is null
      and (audience = 'PUBLIC' or can_see_post(v_moderator_id, author_id, audience, deleted_at, removed_at)
        or exists (select from post_reports where post_id = p_post_id) or exists (select from moderation_actions where post_id = p_post_id))
    for no key update;
  if not found then perform fail('POST_NOT_FOUND', 'input.postId'); end if;
  update post_reports set handled_at = now() where post_id = p_post_id and handled_at is null;
  if p_kind = 'DEMONETIZED' then perform demonetize_post(p_post_id); end if;
  if p_kind = 'REMOVED' then
    perform take_down_post(p_post_id);
    perform notify_user(v_author_id, 'POST_REMOVED', null, p_post_id);
  end if;
  insert into moderation_actions (id, kind, post_id, moderator_id, note) values (new_id(), p_kind, p_post_id, v_moderator_id, p_note)
    returning * into v_action;
  if p_kind = 'DEMONETIZED' then perform check_and_demonetize_account(v_author_id); end if;
  return v_action;
end
$$;
comment on function moderate_post(uuid, moderation_action_kind, text) is
  'A moderator may decide on what was reported of a post: nothing is wrong, it earns nothing, or it is taken down; its author learns of the last.';
grant execute on function moderate_post(uuid, moderation_action_kind, text) to polyphony_viewer;
