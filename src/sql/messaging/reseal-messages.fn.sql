-- A sealed body may be replaced by its text sealed anew, where it still is what was read and nobody is changing it; the answer is how many were.
create or replace function reseal_messages(p_ids uuid[], p_old text[], p_new text[]) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int := 0;
  v_given record;
begin
  -- One by one, by their key: joined to the table, statistics of the day it was empty had all of it read for every row.
  for v_given in select * from unnest(p_ids, p_old, p_new) as given (id, old_body, new_body) loop
    -- Skipped rather than waited for: whoever edits or deletes it goes first, and nobody waits for us in a circle.
    perform from messages m where m.id = v_given.id and m.body = v_given.old_body for no key update skip locked;
    continue when not found;
    update messages m set body = v_given.new_body where m.id = v_given.id;
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
comment on function reseal_messages(uuid[], text[], text[]) is
  'A sealed body may be replaced by its text sealed anew, where it still is what was read and nobody is changing it; the answer is how many were.';
grant execute on function reseal_messages(uuid[], text[], text[]) to polyphony_system;
