import { startApi } from '../support/api.js'

const api = startApi()

/** Tables of extensions and system schemas are not ours to close. */
const OURS = "n.nspname in ('public', 'graphile_worker')"
const NOT_OF_AN_EXTENSION = (catalog: string, oid: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`

/** What requests may write directly; everything else they change through a rule. Each line needs a policy `with check`. */
const VIEWER_WRITES: string[] = []

const names = (rows: Record<string, unknown>[]): unknown[] => rows.map((row) => row.name)

test('every table has row-level security', async () => {
  const unguarded = await api.sql(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and c.relkind in ('r', 'p') and not c.relrowsecurity and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}`,
  )
  expect(names(unguarded)).toEqual([])
})

test('every view runs as whoever asks', async () => {
  const definers = await api.sql(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('v', 'm') and not coalesce(c.reloptions @> '{security_invoker=true}', false)
       and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}`,
  )
  expect(names(definers)).toEqual([])
})

test('requests may write no table but the listed ones', async () => {
  const writes = await api.sql(
    `select c.relname || ' ' || lower(p.privilege) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace,
       unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p (privilege)
     where ${OURS} and c.relkind in ('r', 'p', 'v')
       and (has_table_privilege('polyphony_viewer', c.oid, p.privilege)
         or case when p.privilege in ('INSERT', 'UPDATE', 'REFERENCES') then has_any_column_privilege('polyphony_viewer', c.oid, p.privilege) end)
     order by 1`,
  )
  expect(names(writes)).toEqual(VIEWER_WRITES)
})

test('requests may not read what signs somebody in', async () => {
  const readable = await api.sql(
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attname ~ 'hash(?!tag)|secret|token'
       and has_column_privilege('polyphony_viewer', c.oid, a.attnum, 'SELECT')`,
  )
  expect(names(readable)).toEqual([])
})

test('no table, sequence, function, type, schema or database is open to PUBLIC', async () => {
  const open = await api.sql(
    `with granted as (
       select 'relation ' || c.oid::regclass as name, c.relacl as acl, case c.relkind when 'S' then 's' else 'r' end::"char" as kind, c.relowner as owner
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S') and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}
       union all select 'function ' || p.oid::regprocedure, p.proacl, 'f', p.proowner
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where n.nspname = 'public' and ${NOT_OF_AN_EXTENSION('pg_proc', 'p.oid')}
       union all select 'type ' || t.oid::regtype, t.typacl, 'T', t.typowner
         from pg_type t join pg_namespace n on n.oid = t.typnamespace
         where n.nspname = 'public' and t.typtype in ('e', 'd') and ${NOT_OF_AN_EXTENSION('pg_type', 't.oid')}
       union all select 'schema ' || n.nspname, n.nspacl, 'n', n.nspowner from pg_namespace n where ${OURS}
       union all select 'database ' || d.datname, d.datacl, 'd', d.datdba from pg_database d where d.datname = current_database()
     )
     select g.name || ' ' || lower(e.privilege_type) as name from granted g, aclexplode(coalesce(g.acl, acldefault(g.kind, g.owner))) e
     where e.grantee = 0 order by 1`,
  )
  expect(names(open)).toEqual([])
})

test('nobody but the owner may make anything in the schema', async () => {
  const [may] = await api.sql(
    `select has_schema_privilege('polyphony_viewer', 'public', 'CREATE') as viewer, has_schema_privilege('polyphony_system', 'public', 'CREATE') as system`,
  )
  expect(may).toEqual({ viewer: false, system: false })
})

test('every policy names the roles it is for, and none lets requests write unseen', async () => {
  const policies = await api.sql(
    `select tablename || ' ' || policyname as name from pg_policies
     where schemaname = 'public' and ('public' = any(roles)
       or ('polyphony_viewer' = any(roles) and cmd in ('INSERT', 'UPDATE', 'ALL') and with_check is null))`,
  )
  expect(names(policies)).toEqual([])
})
