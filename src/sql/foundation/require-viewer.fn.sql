-- The viewer's account id, or a refusal when nobody is signed in or the account waits for its deletion.
create or replace function require_viewer() returns uuid
language plpgsql stable
as $$
declare
  v_viewer uuid := viewer_id();
begin
  if v_viewer is null then perform fail('SIGN_IN_REQUIRED'); end if;
  -- As enter_session has found it.
  if current_setting('app.is_leaving', true) = 'true' then perform fail('ACCOUNT_LEAVING'); end if;
  return v_viewer;
end
$$;
comment on function require_viewer() is 'The viewer''s account id, or a refusal when nobody is signed in or the account waits for its deletion.';
grant execute on function require_viewer() to polyphony_viewer, polyphony_system;
