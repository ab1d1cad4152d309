-- Somebody may pay to have a public post of theirs shown, at the prices of now: the budget goes from their credits to an account of its own, and a moderator looks at it first.
create or replace function create_sponsored_post(
  p_post_id uuid, p_budget bigint, p_starts_at timestamptz, p_ends_at timestamptz, p_idempotency_key text,
  p_pacing sponsored_post_pacing default 'EVEN', p_frequency_cap int default 3, p_targeting jsonb default '{}')
returns sponsored_posts language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_sponsor_id uuid := require_viewer();
  v_answer jsonb := take_idempotency_key(p_idempotency_key, 'create_sponsored_post',
    jsonb_build_array(p_post_id, p_budget, p_starts_at, p_ends_at, p_pacing, p_frequency_cap, p_targeting));
  v_post sponsored_posts;
begin
  if v_answer is not null then return jsonb_populate_record(null::sponsored_posts, v_answer); end if;
  perform refuse_sponsored_post(own_post(p_post_id), p_budget, p_starts_at, p_ends_at, p_targeting);
  insert into sponsored_posts (id, sponsor_id, post_id, budget, impression_price, like_price, starts_at, ends_at, pacing, frequency_cap,
      countries, languages, genres, interests, followers_from, followers_to)
    values (new_id(), v_sponsor_id, p_post_id, p_budget, sponsorship_term('IMPRESSION_PRICE'), sponsorship_term('LIKE_PRICE'),
      greatest(coalesce(p_starts_at, now()), now()), p_ends_at, p_pacing, p_frequency_cap,
      targeted(p_targeting, 'countries'), targeted(p_targeting, 'languages'), targeted(p_targeting, 'genres'), targeted(p_targeting, 'interests'),
      (p_targeting->>'followersFrom')::int, (p_targeting->>'followersTo')::int)
    returning * into v_post;
  perform tell_of_credits(v_sponsor_id, credit_transaction(v_sponsor_id, post_transfer('CAMPAIGN_FUNDED',
    ledger_account('SPONSOR_CREDITS', v_sponsor_id), ledger_account('SPONSORED_POST', v_post.id), p_budget, v_post.id)));
  perform tell_of_sponsored_post(v_post);
  perform keep_answer(p_idempotency_key, to_jsonb(v_post));
  return v_post;
end $$;
comment on function create_sponsored_post(uuid, bigint, timestamptz, timestamptz, text, sponsored_post_pacing, int, jsonb) is
  'Somebody may pay to have a public post of theirs shown, at the prices of now: the budget goes from their credits to an account of its own, and a moderator looks at it first.';
grant execute on function create_sponsored_post(uuid, bigint, timestamptz, timestamptz, text, sponsored_post_pacing, int, jsonb) to polyphony_viewer;
