alter table tier_limits enable row level security;

drop policy if exists tier_limits_seen_by_all on tier_limits;
create policy tier_limits_seen_by_all on tier_limits for select to polyphony_viewer using (true);

-- Published, as the limits of the schema are.
grant select on tier_limits to polyphony_viewer;
