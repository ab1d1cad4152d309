-- A sealed body may be replaced by its text sealed anew, where it still is what was read and nobody is changing it; the answer is how many were.
create or replace function reseal_messages(p_ids uuid[], p_old text[], p_new text[]) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  with same as materialized (
    -- Skipped rather than waited for: whoever edits or deletes it goes first, and nobody waits for us in a circle.
    select m.id, given.new_body
    from unnest(p_ids, p_old, p_new) as given (id, old_body, new_body)
    join messages m on m.id = given.id
    where m.body = given.old_body
    for no key update of m skip locked)
  update messages m set body = same.new_body from same where m.id = same.id;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function reseal_messages(uuid[], text[], text[]) is
  'A sealed body may be replaced by its text sealed anew, where it still is what was read and nobody is changing it; the answer is how many were.';
grant execute on function reseal_messages(uuid[], text[], text[]) to polyphony_system;
