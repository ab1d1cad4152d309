-- Reached by the rules of transformations alone: no policy, no grant.
alter table transformation_lines enable row level security;
