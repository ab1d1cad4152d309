-- What a password is checked against, as one row for every e-mail address, known or not.
create or replace function sign_in_credentials(p_email text)
returns table (user_id uuid, password_hash text, has_imported_passwords boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  -- Imported hashes take other work to check. While there is one, that work is done for every address, or its time
  -- would tell which accounts were imported.
  select u.id, u.password_hash, exists (select from users i where i.password_hash not like '$argon2%')
  from (values (lower(p_email))) asked (email) left join users u on lower(u.email) = asked.email
$$;
comment on function sign_in_credentials(text) is
  'What a password is checked against, as one row for every e-mail address, known or not.';
grant execute on function sign_in_credentials(text) to polyphony_system;
