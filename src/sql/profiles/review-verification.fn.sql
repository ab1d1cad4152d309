-- A moderator decides once who is verified, but not whether they are themselves; the person is told, and their trail keeps it.
create or replace function review_verification(p_id uuid, p_decision verification_state, p_note text default null) returns verification_requests
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_is_approved boolean := p_decision = 'APPROVED';
  v_request verification_requests;
begin
  select * into v_request from verification_requests where id = p_id and (user_id = v_viewer_id or is_moderator()) for update;
  if not found then perform fail('VERIFICATION_NOT_FOUND', 'input.id'); end if;
  if v_request.user_id = v_viewer_id then perform fail('MODERATOR_ONLY'); end if;
  if v_request.state <> 'PENDING' then perform fail('VERIFICATION_REVIEWED', 'input.id'); end if;
  update verification_requests set state = p_decision, note = p_note, reviewer_id = v_viewer_id, reviewed_at = now()
    where id = p_id returning * into v_request;
  if v_is_approved then update profiles set is_verified = true where user_id = v_request.user_id; end if;
  -- The moderator's address is not the person's to read.
  perform log_security_event(case when v_is_approved then 'VERIFICATION_APPROVED' else 'VERIFICATION_REFUSED' end,
    v_request.user_id, null, null, null, jsonb_build_object('by', v_viewer_id, 'request', p_id));
  perform notify_user(v_request.user_id, 'VERIFICATION_REVIEWED', null, p_id);
  return v_request;
end $$;
comment on function review_verification(uuid, verification_state, text) is
  'A moderator decides once who is verified, but not whether they are themselves; the person is told, and their trail keeps it.';
grant execute on function review_verification(uuid, verification_state, text) to polyphony_viewer;
