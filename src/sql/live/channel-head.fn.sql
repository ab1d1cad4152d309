-- The number of a channel's newest event, as of the statement that asks: what state read beside it is true at.
create or replace function channel_head(p_channel text) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select last_seq from channels where id = p_channel), 0)
$$;
comment on function channel_head(text) is
  'The number of a channel''s newest event, as of the statement that asks: what state read beside it is true at.';
grant execute on function channel_head(text) to polyphony_viewer, polyphony_system;
