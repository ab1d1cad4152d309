-- An admin may say what sponsoring costs and how often sponsored posts are shown, for what is sponsored from then on.
create or replace function set_sponsorship_term(p_name text, p_value bigint) returns sponsorship_terms
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_term sponsorship_terms;
begin
  perform require_admin();
  update sponsorship_terms set value = p_value where name = p_name returning * into v_term;
  return v_term;
end $$;
comment on function set_sponsorship_term(text, bigint) is
  'An admin may say what sponsoring costs and how often sponsored posts are shown, for what is sponsored from then on.';
grant execute on function set_sponsorship_term(text, bigint) to polyphony_viewer;
