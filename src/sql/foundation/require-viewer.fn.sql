-- The viewer's account id, or a refusal when nobody is signed in.
create or replace function require_viewer() returns uuid
language plpgsql stable
as $$
declare
  v_viewer uuid := viewer_id();
begin
  if v_viewer is null then perform fail('SIGN_IN_REQUIRED'); end if;
  return v_viewer;
end
$$;
comment on function require_viewer() is 'The viewer''s account id, or a refusal when nobody is signed in.';
grant execute on function require_viewer() to polyphony_viewer, polyphony_system;
