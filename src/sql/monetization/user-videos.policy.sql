-- As its table: whoever sees a post.
grant select on user_videos to polyphony_viewer, polyphony_system;
