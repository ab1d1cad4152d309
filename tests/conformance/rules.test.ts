import path from 'node:path'
import { applySqlFiles } from '../../src/db/apply-sql.js'
import { sqlFiles, type SqlFile } from '../../src/db/sql-files.js'
import { startApi } from '../support/api.js'

const api = startApi()

const RULES = sqlFiles().filter((file) => file.path.endsWith('.fn.sql'))

/** `catalogue/create-track.fn.sql` → `create_track`. */
const functionOf = (file: SqlFile): string => path.basename(file.path, '.fn.sql').replaceAll('-', '_')
const sentenceOf = (file: SqlFile): string => (/^-- (.*)\n/.exec(file.text)?.[1] ?? '').trim()

/** Our own functions: those no extension brought. */
const FUNCTIONS = `
  select p.proname as name, p.prosecdef as "isDefiner", p.proconfig as settings, obj_description(p.oid, 'pg_proc') as comment
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'public' and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  order by p.proname, p.oid`

/** Everything the files of src/sql may change, as text that can be compared. */
const SNAPSHOT = `
  select 'function ' || p.oid::regprocedure as what, pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') || coalesce(obj_description(p.oid, 'pg_proc'), '') as state
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
  union all select 'trigger ' || t.tgrelid::regclass || ' ' || t.tgname, pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t where not t.tgisinternal
  union all select 'policy ' || tablename || ' ' || policyname, concat(permissive, roles, cmd, qual, ' check ', with_check) from pg_policies
  union all select 'table ' || c.oid::regclass, concat(c.relrowsecurity, c.relforcerowsecurity, c.relacl) from pg_class c where c.relkind in ('r', 'p', 'S', 'v')
    and c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
  union all select 'column ' || a.attrelid::regclass || '.' || a.attname, a.attacl::text from pg_attribute a where a.attacl is not null
  order by 1`

test('every file of a rule holds that one function, and every function has its file', async () => {
  const functions = await api.sql(FUNCTIONS)
  expect(functions.map((row) => row.name).sort()).toEqual(RULES.map(functionOf).sort())
})

test('every function has its file\'s first line as comment, one English sentence', async () => {
  const comments = Object.fromEntries((await api.sql(FUNCTIONS)).map((row) => [row.name, row.comment]))
  expect(comments).toEqual(Object.fromEntries(RULES.map((file) => [functionOf(file), sentenceOf(file)])))
  expect(RULES.map(sentenceOf).filter((sentence) => !/^[A-Z].*[.]$/.test(sentence))).toEqual([])
})

test('every definer function pins its search path', async () => {
  const loose = (await api.sql(FUNCTIONS)).filter((row) => row.isDefiner && !(row.settings as string[] | null)?.includes('search_path=public, pg_temp'))
  expect(loose.map((row) => row.name)).toEqual([])
})

test('the SQL files applied again change nothing', async () => {
  const before = await api.sql(SNAPSHOT)
  expect(await applySqlFiles((sql) => api.sql(sql))).toEqual({ applied: false })
  const all = sqlFiles().map((file) => file.text)
  await api.sql(['begin', 'set local check_function_bodies = off', ...all, 'commit'].join(';\n'))
  expect(await api.sql(SNAPSHOT)).toEqual(before)
  expect(before.length).toBeGreaterThan(50)
})
