-- A post enough different people have reported earns nothing from then on, until a moderator has looked.
create or replace function check_and_demonetize_video(p_post_id uuid)
returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_author_id uuid;
begin
  if get_post_report_count(p_post_id) < moderation_threshold('REPORTS_TO_DEMONETIZE') then return false; end if;
  v_author_id := demonetize_post(p_post_id);
  if v_author_id is null then return false; end if;
  insert into moderation_actions (id, kind, post_id, is_automatic) values (new_id(), 'DEMONETIZED', p_post_id, true);
  perform check_and_demonetize_account(v_author_id);
  return true;
end
$$;
comment on function check_and_demonetize_video(uuid) is
  'A post enough different people have reported earns nothing from then on, until a moderator has looked.';
