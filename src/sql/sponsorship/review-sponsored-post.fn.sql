-- A moderator decides whether a post may be shown as sponsored, but not of their own, and may end one that was let through; its budget goes back then, and the sponsor is told.
create or replace function review_sponsored_post(p_id uuid, p_decision sponsored_post_decision, p_idempotency_key text, p_note text default null)
returns sponsored_posts language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_moderator_id uuid := require_moderator();
  v_answer jsonb := take_idempotency_key(p_idempotency_key, 'review_sponsored_post', jsonb_build_array(p_id, p_decision, p_note));
  v_post sponsored_posts;
begin
  if v_answer is not null then return jsonb_populate_record(null::sponsored_posts, v_answer); end if;
  select * into v_post from sponsored_posts where id = p_id for no key update;
  if not found then perform fail('SPONSORED_POST_NOT_FOUND', 'input.id'); end if;
  if v_post.sponsor_id = v_moderator_id then perform fail('MODERATOR_ONLY'); end if;
  if v_post.state in ('REFUSED', 'ENDED') then perform fail('SPONSORED_POST_ENDED', 'input.id'); end if;
  if v_post.state <> 'IN_REVIEW' and p_decision = 'APPROVE' then perform fail('SPONSORED_POST_REVIEWED', 'input.id'); end if;
  update sponsored_posts set reviewer_id = v_moderator_id, review_note = p_note, reviewed_at = now(),
      state = case when p_decision = 'APPROVE' then 'ACTIVE' else state end where id = p_id;
  if p_decision = 'REFUSE' then
    perform end_sponsored_post(p_id, 'BY_MODERATOR', case when v_post.state = 'IN_REVIEW' then 'REFUSED' else 'ENDED' end::sponsored_post_state);
  end if;
  select * into v_post from sponsored_posts where id = p_id;
  if p_decision = 'APPROVE' then perform tell_of_sponsored_post(v_post); end if;
  if v_post.state <> 'ENDED' then perform notify_user(v_post.sponsor_id, 'SPONSORED_POST_REVIEWED', null, p_id); end if;
  perform keep_answer(p_idempotency_key, to_jsonb(v_post));
  return v_post;
end $$;
comment on function review_sponsored_post(uuid, sponsored_post_decision, text, text) is
  'A moderator decides whether a post may be shown as sponsored, but not of their own, and may end one that was let through; its budget goes back then, and the sponsor is told.';
grant execute on function review_sponsored_post(uuid, sponsored_post_decision, text, text) to polyphony_viewer;
