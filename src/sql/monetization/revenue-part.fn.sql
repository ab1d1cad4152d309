-- In which of four parts a creator is when a month is booked: one books the even ones and another the odd ones.
create or replace function revenue_part(p_user_id uuid) returns smallint
language sql immutable parallel safe as $$
  select (uuid_hash(p_user_id) & 3)::smallint
$$;
comment on function revenue_part(uuid) is
  'In which of four parts a creator is when a month is booked: one books the even ones and another the odd ones.';
