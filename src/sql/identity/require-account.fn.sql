-- The viewer's account id also while the account waits for its deletion, or a refusal when nobody is signed in.
create or replace function require_account() returns uuid
language plpgsql stable as $$
declare
  v_viewer uuid := viewer_id();
begin
  if v_viewer is null then perform fail('SIGN_IN_REQUIRED'); end if;
  return v_viewer;
end
$$;
comment on function require_account() is 'The viewer''s account id also while the account waits for its deletion, or a refusal when nobody is signed in.';
