-- The viewer's account id when they are an admin, or a refusal.
create or replace function require_admin() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  if not is_admin() then perform fail('ADMIN_ONLY'); end if;
  return v_viewer_id;
end $$;
comment on function require_admin() is 'The viewer''s account id when they are an admin, or a refusal.';
