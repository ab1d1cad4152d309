-- Whoever is not verified may ask for it, once at a time.
create or replace function request_verification(p_statement text, p_links text[] default '{}') returns verification_requests
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_request verification_requests;
begin
  -- Locked, so that no request is made beside the review of another.
  if (select is_verified from profiles where user_id = v_viewer_id for no key update) then perform fail('ALREADY_VERIFIED'); end if;
  insert into verification_requests (id, user_id, statement, links) values (new_id(), v_viewer_id, p_statement, coalesce(p_links, '{}'))
    on conflict (user_id) where state = 'PENDING' do nothing returning * into v_request;
  if not found then perform fail('VERIFICATION_PENDING'); end if;
  return v_request;
end $$;
comment on function request_verification(text, text[]) is 'Whoever is not verified may ask for it, once at a time.';
grant execute on function request_verification(text, text[]) to polyphony_viewer;
