-- Who types a whole title finds it first, and who types several words of its beginning finds it though all of them are common.
create or replace function search_titles(p_title text, p_is_prefix boolean) returns search_hit[]
language sql stable as $$
  select array(
    (select (id, popularity, 110)::search_hit from tracks
      where visibility = 'PUBLIC' and title_key = p_title collate "C" order by id desc limit 100)
    union all
    (select (id, popularity, 99)::search_hit from tracks
      where p_is_prefix and visibility = 'PUBLIC'
        and title_key > p_title collate "C" and title_key < (p_title || chr(1114111)) collate "C"
      order by title_key, id limit 100))
$$;
comment on function search_titles(text, boolean) is
  'Who types a whole title finds it first, and who types several words of its beginning finds it though all of them are common.';
