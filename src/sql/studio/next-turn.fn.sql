-- A person's next transformation queues behind those they have open, and never before what its tier's line has reached.
create or replace function next_turn(p_user_id uuid, p_tier subscription_tier) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select greatest(
    (select reached from transformation_lines where tier = p_tier),
    (select max(turn) from ai_transformations where owner_id = p_user_id and state in ('PENDING', 'PROCESSING'))) + 1
$$;
comment on function next_turn(uuid, subscription_tier) is
  'A person''s next transformation queues behind those they have open, and never before what its tier''s line has reached.';
