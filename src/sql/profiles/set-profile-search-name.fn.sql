-- People are searched by the words of handle and name, as search compares them.
create or replace function set_profile_search_name() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  new.search_name := ' ' || lower(new.handle) || ' ' || btrim(regexp_replace(fold_letters(new.display_name), '[^[:alnum:]]+', ' ', 'g'));
  return new;
end $$;
comment on function set_profile_search_name() is
  'People are searched by the words of handle and name, as search compares them.';
