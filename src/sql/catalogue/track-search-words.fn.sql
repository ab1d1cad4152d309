-- A track is searched by the words of its title and its artist.
create or replace function track_search_words(p_title text, p_artist text) returns text[]
language sql immutable parallel safe as $$
  -- One expression, inlined as search_words is.
  select search_words(p_title || ' ' || p_artist)
$$;
comment on function track_search_words(text, text) is 'A track is searched by the words of its title and its artist.';
grant execute on function track_search_words(text, text) to polyphony_system;
