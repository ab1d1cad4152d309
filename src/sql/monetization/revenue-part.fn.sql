-- In which of four parts a creator is when a month is booked: two are at it at once, and while one of them holds the server's accounts the other sums up.
create or replace function revenue_part(p_user_id uuid) returns smallint
language sql immutable parallel safe as $$
  select (uuid_hash(p_user_id) & 3)::smallint
$$;
comment on function revenue_part(uuid) is
  'In which of four parts a creator is when a month is booked: two are at it at once, and while one of them holds the server''s accounts the other sums up.';
