-- All elements of these arrays in one, in the order the arrays come.
create or replace aggregate array_concat(anycompatiblearray) (sfunc = array_cat, stype = anycompatiblearray, parallel = safe);
comment on aggregate array_concat(anycompatiblearray) is 'All elements of these arrays in one, in the order the arrays come.';
