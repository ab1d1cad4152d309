-- An import writes them itself: calling a trigger for each row costs about as much as finding the words.
create or replace trigger tracks_words before insert on tracks
  for each row when (new.search_words = '{}') execute function set_track_search_words();

create or replace trigger tracks_changed_words before update of title, artist on tracks
  for each row execute function set_track_search_words();

-- Once per statement: an import writes thousands of tracks with each.
create or replace trigger tracks_indexed after insert on tracks
  referencing new table as new_tracks for each statement execute function index_new_tracks();

create or replace trigger tracks_reindexed after update on tracks
  referencing old table as old_tracks new table as new_tracks for each statement execute function index_changed_tracks();

create or replace trigger tracks_unindexed after delete on tracks
  referencing old table as old_tracks for each statement execute function unindex_deleted_tracks();
