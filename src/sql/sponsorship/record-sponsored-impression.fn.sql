-- That the viewer was shown a sponsored post counts once for each showing, and is paid for with the first of a day, without which none counts. Whether it counted.
create or replace function record_sponsored_impression(p_sponsored_post_id uuid, p_showing int) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_today date := (now() at time zone 'UTC')::date;
  v_is_charged boolean;
begin
  -- A token may be used shortly after midnight for the second time.
  perform from sponsored_interactions where sponsored_post_id = p_sponsored_post_id and user_id = v_viewer_id
    and day >= v_today - 1 and kind = 'IMPRESSION' and p_showing = any (showings);
  if found then return false; end if;
  v_is_charged := charge_sponsored(p_sponsored_post_id, v_viewer_id, 'IMPRESSION');
  update sponsored_interactions set times = times + (not v_is_charged)::int, showings = (p_showing || showings)[:20]
    where sponsored_post_id = p_sponsored_post_id and user_id = v_viewer_id and day = v_today and kind = 'IMPRESSION'
      and p_showing <> all (showings) and times < 1000;
  if not found then return false; end if;
  update sponsored_post_days set shown = shown + 1 where sponsored_post_id = p_sponsored_post_id and day = v_today and not v_is_charged;
  return true;
end $$;
comment on function record_sponsored_impression(uuid, int) is
  'That the viewer was shown a sponsored post counts once for each showing, and is paid for with the first of a day, without which none counts. Whether it counted.';
grant execute on function record_sponsored_impression(uuid, int) to polyphony_viewer;
