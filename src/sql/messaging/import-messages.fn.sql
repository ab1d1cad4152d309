-- Conversations from elsewhere are put in with their messages, once however often, and who takes part in one that grew is told; the answer is how many messages are new.
create or replace function import_messages(p_conversations jsonb) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_given record;
  v_added int;
  v_total int := 0;
  v_grown uuid[] := '{}';
begin
  for v_given in
    select coalesce(g.id, generate_conversation_id(g."memberIds"[1], g."memberIds"[2])) as id,
      case when g.id is null then 'DIRECT' else 'GROUP' end::conversation_kind as kind, g.title, g."memberIds" as members, g.messages
    from jsonb_to_recordset(p_conversations) as g (id uuid, title text, "memberIds" uuid[], messages jsonb)
    -- In one order, so that two imports never wait for each other in a circle.
    order by 1
  loop
    perform import_conversation(v_given.id, v_given.kind, v_given.title, v_given.members, (v_given.messages #>> '{0,sentAt}')::timestamptz);
    v_added := import_conversation_messages(v_given.id, v_given.messages);
    v_total := v_total + v_added;
    if v_added > 0 then v_grown := v_grown || v_given.id; end if;
  end loop;
  perform tell_inboxes(v_grown);
  return v_total;
end $$;
comment on function import_messages(jsonb) is
  'Conversations from elsewhere are put in with their messages, once however often, and who takes part in one that grew is told; the answer is how many messages are new.';
grant execute on function import_messages(jsonb) to polyphony_system;
