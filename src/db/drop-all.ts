import { Client } from 'pg'

// Extensions are left alone: their functions and types belong to whoever set the database up.
const DROP_ALL = `
do $$
declare
  v_statements text[];
  v_statement text;
begin
  drop schema if exists graphile_worker cascade;
  -- All of it is written down first: dropping one thing takes others with it.
  select array_agg(statement) into v_statements from (
    select format('drop table if exists %s cascade', c.oid::regclass) as statement from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'usage')
    union all
    select format('drop routine if exists %s cascade', p.oid::regprocedure) from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    union all
    select format('drop type if exists %s cascade', t.oid::regtype) from pg_type t left join pg_class c on c.oid = t.typrelid
      where t.typnamespace = 'public'::regnamespace and (t.typtype in ('e', 'd') or c.relkind = 'c')
        and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
  ) written;
  foreach v_statement in array coalesce(v_statements, '{}') loop
    execute v_statement;
  end loop;
end $$`

/** Drops every table, rule and type Polyphony made, as their owner. The roles and extensions stay. */
export async function dropAll(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(DROP_ALL)
  } finally {
    await client.end()
  }
}
