-- A worker tells how far its transformations are, which only grows; the answer is those it need not go on with.
create or replace function progress_transformations(p_worker_id text, p_ids uuid[], p_percents int[]) returns setof uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_changed uuid[];
begin
  with changed as (
    update ai_transformations t set progress = n.percent
      from unnest(p_ids, p_percents) n (id, percent)
      where t.id = n.id and t.state = 'PROCESSING' and t.claimed_by = p_worker_id and n.percent between t.progress + 1 and 100 returning t.id)
  select array_agg(id) into v_changed from changed;
  if v_changed is not null then perform tell_of_transformations(v_changed); end if;
  return query
    select n.id from unnest(p_ids) n (id)
      where not exists (select from ai_transformations t where t.id = n.id and t.state = 'PROCESSING' and t.claimed_by = p_worker_id);
end $$;
comment on function progress_transformations(text, uuid[], int[]) is
  'A worker tells how far its transformations are, which only grows; the answer is those it need not go on with.';
grant execute on function progress_transformations(text, uuid[], int[]) to polyphony_system;
