-- The id of the direct conversation of two people: the same whichever of them asks.
create or replace function generate_conversation_id(p_user_id uuid, p_other_id uuid) returns uuid
language sql immutable parallel safe as $$
  -- A UUID of version 8 (RFC 9562, section 5.8): a hash of both, the smaller id first.
  select overlay(overlay(md5(least(p_user_id, p_other_id)::text || ' ' || greatest(p_user_id, p_other_id)::text)
    placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid
$$;
comment on function generate_conversation_id(uuid, uuid) is
  'The id of the direct conversation of two people: the same whichever of them asks.';
