-- Only a public post that is neither taken down nor demonetized can be sponsored, with a budget from the smallest to a million dollars, for at most 365 days from now or later, and for somebody.
create or replace function refuse_sponsored_post(p_post posts, p_budget bigint, p_starts_at timestamptz, p_ends_at timestamptz, p_targeting jsonb)
returns void language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if p_post.audience <> 'PUBLIC' or p_post.removed_at is not null or p_post.is_demonetized then perform fail('POST_NOT_SPONSORABLE', 'input.postId'); end if;
  if p_budget not between 1 and 10000000000 then perform fail('AMOUNT_INVALID', 'input.budget'); end if;
  if p_budget < sponsorship_term('SMALLEST_BUDGET') or p_budget < sponsorship_term('IMPRESSION_PRICE') then perform fail('BUDGET_TOO_SMALL', 'input.budget'); end if;
  -- A clock may be late, and so may a request.
  if p_starts_at < now() - interval '5 minutes' then perform fail('SPONSORED_TIME_INVALID', 'input.startsAt'); end if;
  if p_ends_at <= greatest(coalesce(p_starts_at, now()), now()) or p_ends_at > greatest(coalesce(p_starts_at, now()), now()) + interval '365 days' then
    perform fail('SPONSORED_TIME_INVALID', 'input.endsAt');
  end if;
  if (p_targeting->>'followersFrom')::int > (p_targeting->>'followersTo')::int then perform fail('TARGETING_EMPTY', 'input.targeting.followersTo'); end if;
end $$;
comment on function refuse_sponsored_post(posts, bigint, timestamptz, timestamptz, jsonb) is
  'Only a public post that is neither taken down nor demonetized can be sponsored, with a budget from the smallest to a million dollars, for at most 365 days from now or later, and for somebody.';
