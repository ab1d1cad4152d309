-- How many followers people of this band have: 1 is 0-9, 2 is 10-99, and so on.
create or replace function follower_band_name(p_band int) returns text
language sql immutable as $$
  select case when p_band = 1 then '0-9' else '1' || repeat('0', p_band - 1) || '-' || repeat('9', p_band) end
$$;
comment on function follower_band_name(int) is
  'How many followers people of this band have: 1 is 0-9, 2 is 10-99, and so on.';
