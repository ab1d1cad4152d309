-- A conversation from elsewhere is there, locked, and these people take part in it; who has left since stays away.
create or replace function import_conversation(p_id uuid, p_kind conversation_kind, p_title text, p_member_ids uuid[], p_at timestamptz)
returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_is_new boolean;
  v_last_seq bigint;
begin
  insert into conversations (id, kind, title, pair, created_by, created_at, updated_at)
    values (p_id, p_kind, p_title,
      case when p_kind = 'DIRECT' then array[least(p_member_ids[1], p_member_ids[2]), greatest(p_member_ids[1], p_member_ids[2])] end,
      p_member_ids[1], p_at, p_at) on conflict (id) do nothing;
  v_is_new := found;
  select last_seq into v_last_seq from conversations where id = p_id for no key update;
  insert into conversation_participants (conversation_id, user_id, role, joined_at, first_seq, active_at)
    select p_id, member.id, case when v_is_new and p_kind = 'GROUP' and member.place = 1 then 'OWNER' else 'MEMBER' end::participant_role,
      p_at, v_last_seq + 1, p_at
    from unnest(p_member_ids) with ordinality as member (id, place)
    on conflict (conversation_id, user_id) do nothing;
end $$;
comment on function import_conversation(uuid, conversation_kind, text, uuid[], timestamptz) is
  'A conversation from elsewhere is there, locked, and these people take part in it; who has left since stays away.';
