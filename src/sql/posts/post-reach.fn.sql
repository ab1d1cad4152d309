-- One row when a post exists for somebody: for its author until it is deleted; for others while no moderator has taken it down, its author is there for them, and they are in its audience and in that of its author's profile. Part of the statement that asks, so for rules that run as the owner alone.
create or replace function post_reach(p_viewer_id uuid, p_author_id uuid, p_audience post_audience, p_deleted_at timestamptz, p_removed_at timestamptz)
returns setof boolean
language sql stable rows 1 as $$
  select true where p_deleted_at is null and (p_author_id = p_viewer_id or p_removed_at is null and p_audience <> 'ONLY_ME'
    and exists (
      select from profiles a where a.user_id = p_author_id and not a.is_hidden
        and case when p_audience = 'PUBLIC' and a.audience = 'EVERYONE' then true
          -- Audiences stand from the widest to the narrowest: the narrower of the two counts.
          else p_viewer_id is not null and is_let_near(
            case when p_audience = 'PUBLIC' then a.audience else greatest(a.audience, p_audience::text::privacy_audience) end, p_author_id, p_viewer_id) end)
    and not exists (select from blocks_between(p_viewer_id, p_author_id)))
$$;
comment on function post_reach(uuid, uuid, post_audience, timestamptz, timestamptz) is
  'One row when a post exists for somebody: for its author until it is deleted; for others while no moderator has taken it down, its author is there for them, and they are in its audience and in that of its author''s profile. Part of the statement that asks, so for rules that run as the owner alone.';
