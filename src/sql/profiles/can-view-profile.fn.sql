-- Whether somebody may see what a person says of themselves and whom they know: the person says who may; name and picture are for all.
create or replace function can_view_profile(p_viewer_id uuid, p_user_id uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_audience privacy_audience;
begin
  if p_viewer_id = p_user_id then return true; end if;
  select audience into v_audience from profiles where user_id = p_user_id and not is_hidden;
  if v_audience is null then return false; end if;
  if p_viewer_id is null then return v_audience = 'EVERYONE'; end if;
  return not is_user_blocked(p_viewer_id, p_user_id) and (v_audience = 'EVERYONE' or is_let_near(v_audience, p_user_id, p_viewer_id));
end $$;
comment on function can_view_profile(uuid, uuid) is
  'Whether somebody may see what a person says of themselves and whom they know: the person says who may; name and picture are for all.';
grant execute on function can_view_profile(uuid, uuid) to polyphony_viewer;
