-- A track is searched by the words of its title and its artist.
create or replace function set_track_search_words() returns trigger
language plpgsql as $$
begin
  new.search_words := search_words(new.title || ' ' || new.artist);
  return new;
end $$;
comment on function set_track_search_words() is 'A track is searched by the words of its title and its artist.';
