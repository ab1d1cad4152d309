-- Both tables are reached by their owner's rules and commands alone: no policy, no grant.
alter table job_workers enable row level security;
alter table data_sets enable row level security;
