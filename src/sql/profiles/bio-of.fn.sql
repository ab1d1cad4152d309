-- What a person says of themselves, as far as the viewer may see it: requests cannot read it any other way.
create or replace function bio_of(p_user_id uuid) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_bio text := (select bio from profiles where user_id = p_user_id);
begin
  return case when v_bio is not null and can_view_profile(viewer_id(), p_user_id) then v_bio end;
end $$;
comment on function bio_of(uuid) is
  'What a person says of themselves, as far as the viewer may see it: requests cannot read it any other way.';
grant execute on function bio_of(uuid) to polyphony_viewer;
