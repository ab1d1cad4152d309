-- Anybody may report a post of another they can see, once; from enough different people on, it earns nothing until a moderator has looked.
create or replace function report_post(p_post_id uuid, p_reason report_reason, p_note text default null)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_post posts := visible_post(p_post_id);
begin
  if v_post.author_id = v_viewer_id then perform fail('OWN_POST', 'input.postId'); end if;
  -- One at a time for each post, or two at once would each be the ninth.
  perform from posts where id = p_post_id for no key update;
  insert into post_reports (post_id, reporter_id, reason, note) values (p_post_id, v_viewer_id, p_reason, p_note) on conflict do nothing;
  if found then perform check_and_demonetize_video(p_post_id); end if;
end
$$;
comment on function report_post(uuid, report_reason, text) is
  'Anybody may report a post of another they can see, once; from enough different people on, it earns nothing until a moderator has looked.';
grant execute on function report_post(uuid, report_reason, text) to polyphony_viewer;
