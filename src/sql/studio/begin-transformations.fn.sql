-- So many of the transformations that wait begin: of each tier its weight's share, within a tier everybody in turn, the oldest first.
create or replace function begin_transformations(p_worker_id text, p_provider text, p_is_elsewhere boolean, p_limit int) returns uuid[]
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_now float8;
  v_ids uuid[];
begin
  -- One at a time, so that the shares are counted right. A line that was empty has no share left over from then.
  perform from transformation_lines order by tier for update;
  select max(served - 1 / weight) into v_now from transformation_lines;
  with waiting as (
    select w.id, l.tier, l.weight, w.turn, greatest(l.served, v_now) + (row_number() over (partition by l.tier order by w.turn, w.id) - 1) / l.weight as start
      from transformation_lines l
      cross join lateral (
        select t.id, t.turn from ai_transformations t where t.state = 'PENDING' and t.tier = l.tier
          order by t.turn, t.id limit p_limit for update skip locked) w),
  chosen as (select * from waiting order by start, weight desc, id limit p_limit),
  begun as (
    update ai_transformations t set state = 'PROCESSING', started_at = now(), claimed_by = p_worker_id, provider = p_provider,
        submit_noted_at = case when p_is_elsewhere then now() end
      from chosen c where t.id = c.id and t.id = any (array(select id from chosen))),
  counted as (
    update transformation_lines l set served = c.start + 1 / l.weight, reached = greatest(l.reached, c.turn)
      from (select tier, max(start) as start, max(turn) as turn from chosen group by tier) c where c.tier = l.tier)
  select coalesce(array_agg(c.id order by c.start, c.weight desc, c.id), '{}') into v_ids from chosen c;
  perform tell_of_transformations(v_ids);
  return v_ids;
end $$;
comment on function begin_transformations(text, text, boolean, int) is
  'So many of the transformations that wait begin: of each tier its weight''s share, within a tier everybody in turn, the oldest first.';
