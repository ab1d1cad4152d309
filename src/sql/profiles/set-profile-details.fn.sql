-- What a person says of themselves changes only in what is given; given as null, it is emptied.
create or replace function set_profile_details(p_user_id uuid, p_changes jsonb) returns void
language plpgsql volatile as $$
begin
  insert into profile_details (user_id) values (p_user_id) on conflict do nothing;
  update profile_details set
      location = case when p_changes ? 'location' then p_changes ->> 'location' else location end,
      pronouns = case when p_changes ? 'pronouns' then p_changes ->> 'pronouns' else pronouns end,
      links = case when not p_changes ? 'links' then links when p_changes -> 'links' = 'null' then '[]' else p_changes -> 'links' end,
      updated_at = now()
    where user_id = p_user_id;
end $$;
comment on function set_profile_details(uuid, jsonb) is
  'What a person says of themselves changes only in what is given; given as null, it is emptied.';
