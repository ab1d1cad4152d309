-- Which types of files are taken for a purpose: what can be played everywhere, and pictures no script can hide in.
create or replace function taken_media_types(p_bucket file_bucket) returns text[]
language sql immutable as $$
  select case when p_bucket = 'audio-files'
    then array['audio/wav', 'audio/x-wav', 'audio/mpeg', 'audio/flac', 'audio/x-flac', 'audio/ogg']
    when p_bucket in ('user-avatars', 'public-assets') then array['image/jpeg', 'image/png', 'image/webp', 'image/gif']
    else '{}' end
$$;
comment on function taken_media_types(file_bucket) is
  'Which types of files are taken for a purpose: what can be played everywhere, and pictures no script can hide in.';
