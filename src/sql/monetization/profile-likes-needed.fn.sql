-- How many likes a profile needs to earn by its posts: the one criterion few meet, asked first.
create or replace function profile_likes_needed() returns int
language sql immutable parallel safe as $$
  select 5000
$$;
comment on function profile_likes_needed() is 'How many likes a profile needs to earn by its posts: the one criterion few meet, asked first.';
