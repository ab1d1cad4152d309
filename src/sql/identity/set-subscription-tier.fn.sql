-- An admin may give an account another tier, whose limits hold from then on.
create or replace function set_subscription_tier(p_user_id uuid, p_tier subscription_tier, p_ip inet, p_user_agent text)
returns users
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_account users := administered_account(p_user_id, p_stays_admin => true);
  v_detail jsonb := jsonb_build_object('by', viewer_id(), 'from', v_account.subscription_tier, 'to', p_tier);
begin
  if v_account.subscription_tier = p_tier then return v_account; end if;
  update users set subscription_tier = p_tier, updated_at = now() where id = p_user_id returning * into v_account;
  perform log_security_event('TIER_CHANGED', p_user_id, null, p_ip, p_user_agent, v_detail);
  return v_account;
end $$;
comment on function set_subscription_tier(uuid, subscription_tier, inet, text) is
  'An admin may give an account another tier, whose limits hold from then on.';
grant execute on function set_subscription_tier(uuid, subscription_tier, inet, text) to polyphony_viewer;
