-- The words a track is searched by are filled in, and again when its title or artist changes.
create or replace function set_track_search_words() returns trigger
language plpgsql as $$
begin
  new.search_words := track_search_words(new.title, new.artist);
  return new;
end $$;
comment on function set_track_search_words() is 'The words a track is searched by are filled in, and again when its title or artist changes.';
