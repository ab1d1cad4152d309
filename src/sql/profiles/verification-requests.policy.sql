alter table verification_requests enable row level security;

-- Who asks and who decides see it.
drop policy if exists verification_requests_seen_by_both on verification_requests;
create policy verification_requests_seen_by_both on verification_requests for select to polyphony_viewer
  using (user_id = (select viewer_id()) or (select is_moderator()));

-- Not the reviewer: it is the server's decision, and not a person's.
grant select (id, user_id, statement, links, state, note, created_at, reviewed_at) on verification_requests to polyphony_viewer;
