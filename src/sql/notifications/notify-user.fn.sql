-- placeholder
create or replace function notify_user(p_user_id uuid, p_kind text, p_actor_id uuid, p_subject_id uuid, p_data jsonb default '{}', p_group_key text default null)
returns void language sql volatile security definer set search_path = public, pg_temp as $$ select $$;
comment on function notify_user(uuid, text, uuid, uuid, jsonb, text) is 'placeholder';
