-- For each session and channel whether that session, if it is still live, may follow that channel now.
create or replace function may_follow(p_session_ids uuid[], p_channels text[]) returns boolean[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(coalesce(s.user_id is not null and case split_part(asked.channel, ':', 1)
      when 'user' then s.user_id = split_part(asked.channel, ':', 2)::uuid
      when 'conversation' then can_see_conversation(s.user_id, split_part(asked.channel, ':', 2)::uuid)
      when 'project' then can_see_project(s.user_id, split_part(asked.channel, ':', 2)::uuid)
      when 'transformation' then can_see_transformation(s.user_id, split_part(asked.channel, ':', 2)::uuid)
      when 'transformations' then s.user_id = split_part(asked.channel, ':', 2)::uuid
      when 'export' then can_see_export(s.user_id, split_part(asked.channel, ':', 2)::uuid)
      when 'sponsorship' then s.user_id = split_part(asked.channel, ':', 2)::uuid
      else false
    end, false) order by asked.place)
  from unnest(p_session_ids, p_channels) with ordinality as asked (session_id, channel, place)
  left join lateral (
    select s.user_id from user_sessions s join users u on u.id = s.user_id
    where s.id = asked.session_id and s.ended_at is null and s.expires_at > now() and u.disabled_at is null) as s on true
$$;
comment on function may_follow(uuid[], text[]) is
  'For each session and channel whether that session, if it is still live, may follow that channel now.';
grant execute on function may_follow(uuid[], text[]) to polyphony_system;
