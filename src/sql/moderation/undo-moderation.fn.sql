-- A moderator may undo what was done to a post, by whomever or by a rule, once.
create or replace function undo_moderation(p_action_id uuid, p_note text default null)
returns moderation_actions
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_moderator_id uuid := require_moderator();
  v_done moderation_actions;
  v_action moderation_actions;
begin
  select * into v_done from moderation_actions where id = p_action_id and kind <> 'UNDONE';
  if not found then perform fail('ACTION_NOT_FOUND', 'input.actionId'); end if;
  perform from posts where id = v_done.post_id for no key update;
  insert into moderation_actions (id, kind, post_id, moderator_id, note, undoes_id)
    values (new_id(), 'UNDONE', v_done.post_id, v_moderator_id, p_note, p_action_id)
    on conflict (undoes_id) do nothing returning * into v_action;
  if not found then perform fail('ACTION_ALREADY_UNDONE', 'input.actionId'); end if;
  update post_reports set handled_at = now() where post_id = v_done.post_id and handled_at is null;
  -- What another decision, still standing, has done stays done.
  if not exists (select from standing_actions(v_done.post_id) s where s.kind = v_done.kind) then
    perform restore_post(v_done.post_id, v_done.kind);
  end if;
  perform check_and_demonetize_account((select author_id from posts where id = v_done.post_id));
  return v_action;
end
$$;
comment on function undo_moderation(uuid, text) is
  'A moderator may undo what was done to a post, by whomever or by a rule, once.';
grant execute on function undo_moderation(uuid, text) to polyphony_viewer;
