-- One bite of what is an account's goes, after the account is closed: at most so many rows of the first kind there is any of; the answer is how many.
create or replace function erase_account(p_user_id uuid, p_limit int default 200) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v record;
  v_count int;
begin
  if not exists (select from users where id = p_user_id and deletion_due_at <= now() and disabled_at is not null) then return 0; end if;
  for v in select * from erasures() loop
    -- The texts are those of erasures, never a caller's.
    execute case
        when v.rule is not null then format('select %I($1, $2)', v.rule)
        else format('with gone as (delete from %1$I where ctid = any (array(select t.ctid from %1$I t where %2$s limit $2)) returning *)%3$s select count(*) from gone',
          v.relation, v.owned, case when v.counted is not null then format(
            ', counted as (update %I c set %3$I = c.%3$I - g.n from (select %4$I as id, count(*) as n from gone group by 1) g where c.%2$I = g.id)',
            v.counted, v.counted_key, v.counter, v.reference) end)
      end into v_count using p_user_id, p_limit;
    if v_count > 0 then return v_count; end if;
  end loop;
  return 0;
end
$$;
comment on function erase_account(uuid, int) is
  'One bite of what is an account''s goes, after the account is closed: at most so many rows of the first kind there is any of; the answer is how many.';
grant execute on function erase_account(uuid, int) to polyphony_system;
