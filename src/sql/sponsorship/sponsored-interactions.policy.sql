-- Who was shown what is nobody's to read: sponsors have it as numbers, by sponsored_audience.
alter table sponsored_interactions enable row level security;
