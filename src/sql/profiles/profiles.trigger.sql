create or replace trigger profiles_named before insert or update of handle, display_name on profiles
  for each row execute function set_profile_search_name();

-- Those who came before this was kept.
update profiles set handle = handle where search_name = '';
