-- A post earns nothing from now on; the answer is its author, or null when it earned nothing already.
create or replace function demonetize_post(p_post_id uuid)
returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_author_id uuid;
begin
  update posts set is_demonetized = true where id = p_post_id and not is_demonetized returning author_id into v_author_id;
  if found then perform end_sponsorship_of_post(p_post_id); end if;
  return v_author_id;
end
$$;
comment on function demonetize_post(uuid) is
  'A post earns nothing from now on; the answer is its author, or null when it earned nothing already.';
