alter table playbacks enable row level security;

-- Who listened to what is nobody's to read: the viewer has no policy and no grant here.
drop policy if exists playbacks_read_by_system on playbacks;
create policy playbacks_read_by_system on playbacks for select to polyphony_system using (true);

grant select on playbacks to polyphony_system;
