-- An account that seems to cheat, or has had enough posts demonetized in 30 days, earns nothing from then on.
create or replace function check_and_demonetize_account(p_user_id uuid)
returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_is_demonetized boolean := exists (select from user_cheat_status where user_id = p_user_id and status = 'CHEATING')
    or (select count(distinct p.id) from posts p join moderation_actions a on a.post_id = p.id
        where p.author_id = p_user_id and p.is_demonetized and a.kind = 'DEMONETIZED' and a.at > now() - interval '30 days')
      >= moderation_threshold('POSTS_TO_DEMONETIZE_ACCOUNT');
begin
  insert into user_cheat_status as s (user_id, status, is_demonetized, checked_at) values (p_user_id, 'CLEAN', v_is_demonetized, '-infinity')
    on conflict (user_id) do update set is_demonetized = excluded.is_demonetized;
  return v_is_demonetized;
end
$$;
comment on function check_and_demonetize_account(uuid) is
  'An account that seems to cheat, or has had enough posts demonetized in 30 days, earns nothing from then on.';
