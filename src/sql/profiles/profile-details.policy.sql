alter table profile_details enable row level security;

-- Those to whom the person's profile is open.
drop policy if exists profile_details_seen_with_profile on profile_details;
create policy profile_details_seen_with_profile on profile_details for select to polyphony_viewer
  using (can_view_profile((select viewer_id()), user_id));

grant select on profile_details to polyphony_viewer;
