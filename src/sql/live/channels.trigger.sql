create or replace trigger channels_gone after delete on channels
  referencing old table as gone for each statement execute function forget_channel_events();
