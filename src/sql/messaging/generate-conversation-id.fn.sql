-- The same two people, in whichever order, have the same direct conversation.
create or replace function generate_conversation_id(p_one uuid, p_other uuid) returns uuid
language sql immutable set search_path = public, pg_temp as $$
  -- A UUID of version 8 (RFC 9562 section 5.8): what is in it is ours to say.
  select encode(set_bit(set_bit(set_bit(set_bit(set_bit(set_bit(substring(digest from 1 for 16),
    52, 0), 53, 0), 54, 0), 55, 1), 70, 0), 71, 1), 'hex')::uuid
  from sha256(convert_to('conversation ' || least(p_one, p_other) || ' ' || greatest(p_one, p_other), 'UTF8')) digest
$$;
comment on function generate_conversation_id(uuid, uuid) is
  'The same two people, in whichever order, have the same direct conversation.';
