alter table muted_words enable row level security;

-- Only whoever mutes learns of it.
drop policy if exists muted_words_seen_by_owner on muted_words;
create policy muted_words_seen_by_owner on muted_words for select to polyphony_viewer using (user_id = (select viewer_id()));

grant select on muted_words to polyphony_viewer;
