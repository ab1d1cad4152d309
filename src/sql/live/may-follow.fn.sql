-- For each session and channel whether that session may follow that channel now; null when it has ended.
create or replace function may_follow(p_session_ids uuid[], p_channels text[]) returns boolean[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(case when s.user_id is not null then coalesce(case split_part(asked.channel, ':', 1)
      when 'user' then s.user_id = split_part(asked.channel, ':', 2)::uuid
      when 'conversation' then can_see_conversation(s.user_id, split_part(asked.channel, ':', 2)::uuid)
      when 'project' then can_see_project(s.user_id, split_part(asked.channel, ':', 2)::uuid)
      when 'transformation' then can_see_transformation(s.user_id, split_part(asked.channel, ':', 2)::uuid)
      when 'transformations' then s.user_id = split_part(asked.channel, ':', 2)::uuid
      when 'export' then can_see_export(s.user_id, split_part(asked.channel, ':', 2)::uuid)
      when 'sponsorship' then s.user_id = split_part(asked.channel, ':', 2)::uuid
      else false
    end, false) end order by asked.place)
  from unnest(p_session_ids, p_channels) with ordinality as asked (session_id, channel, place)
  left join lateral (
    select s.user_id from user_sessions s join users u on u.id = s.user_id
    where s.id = asked.session_id and s.ended_at is null and s.expires_at > now() and u.disabled_at is null) as s on true
$$;
comment on function may_follow(uuid[], text[]) is
  'For each session and channel whether that session may follow that channel now; null when it has ended.';
grant execute on function may_follow(uuid[], text[]) to polyphony_system;
