-- Viewers reach the log through their subscriptions alone: no policy, no grant.
alter table channels enable row level security;
alter table channel_events enable row level security;

drop policy if exists channels_read_by_system on channels;
create policy channels_read_by_system on channels for select to polyphony_system using (true);

drop policy if exists channel_events_read_by_system on channel_events;
create policy channel_events_read_by_system on channel_events for select to polyphony_system using (true);

grant select on channels, channel_events to polyphony_system;
