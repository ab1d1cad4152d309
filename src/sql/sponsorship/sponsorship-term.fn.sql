-- What this term of sponsorship is now.
create or replace function sponsorship_term(p_name text) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select value from sponsorship_terms where name = p_name
$$;
comment on function sponsorship_term(text) is
  'What this term of sponsorship is now.';
