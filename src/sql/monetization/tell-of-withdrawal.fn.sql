-- Whoever requested a withdrawal learns what became of it, and their trail keeps who decided, without an address.
create or replace function tell_of_withdrawal(p_request withdrawal_requests) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_is_approved boolean := p_request.state = 'APPROVED';
  v_is_paid boolean := p_request.state = 'PAID';
begin
  perform log_security_event(case when v_is_approved then 'WITHDRAWAL_APPROVED' when v_is_paid then 'WITHDRAWAL_PAID' else 'WITHDRAWAL_REFUSED' end,
      id, null, null, null, jsonb_build_object('by', viewer_id(), 'withdrawal', p_request.id))
    from users where id = p_request.user_id;
  perform notify_user(p_request.user_id, 'WITHDRAWAL_DECIDED', null, p_request.id);
end $$;
comment on function tell_of_withdrawal(withdrawal_requests) is
  'Whoever requested a withdrawal learns what became of it, and their trail keeps who decided, without an address.';
