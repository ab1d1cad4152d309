create or replace trigger followers_counted after insert on followers
  referencing new table as changed for each statement execute function count_follows();

create or replace trigger followers_uncounted after delete on followers
  referencing old table as changed for each statement execute function count_follows();
