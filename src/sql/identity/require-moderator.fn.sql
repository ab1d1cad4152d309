-- The viewer's account id when they may moderate, or a refusal.
create or replace function require_moderator() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  if not is_moderator() then perform fail('MODERATOR_ONLY'); end if;
  return v_viewer_id;
end $$;
comment on function require_moderator() is 'The viewer''s account id when they may moderate, or a refusal.';
