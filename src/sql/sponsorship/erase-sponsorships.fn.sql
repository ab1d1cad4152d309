-- What somebody sponsors ends, and what is left of the budgets goes back to their credits; the answer is how many.
create or replace function erase_sponsorships(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  select count(end_sponsored_post(id, 'BY_SPONSOR')) into v_count from (
    select id from sponsored_posts where sponsor_id = p_user_id and state not in ('REFUSED', 'ENDED') order by id limit p_limit) open;
  return v_count;
end $$;
comment on function erase_sponsorships(uuid, int) is
  'What somebody sponsors ends, and what is left of the budgets goes back to their credits; the answer is how many.';
