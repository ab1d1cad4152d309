import { sqlChecksum, sqlFiles, type SqlFile } from './sql-files.js'

/** Runs one SQL text (several statements allowed) inside the caller's transaction. */
export type Execute = (sql: string) => Promise<Record<string, unknown>[]>

/**
 * Brings functions, triggers and policies up to the files of src/sql. Skipped when nothing changed since the last
 * time, so applying twice changes nothing. Runs in the migration's transaction: rules and tables move together.
 */
export async function applySqlFiles(execute: Execute, files = sqlFiles()): Promise<{ applied: boolean }> {
  const checksum = sqlChecksum(files)
  await execute('create table if not exists applied_sql (checksum text primary key, at timestamptz not null default now())')
  await execute('alter table applied_sql enable row level security')
  const known = await execute('select checksum from applied_sql')
  if (known[0]?.checksum === checksum) return { applied: false }
  // Rules may call rules of files that come later; PostgreSQL resolves them when they run.
  await execute('set local check_function_bodies = off')
  await applyFiles(execute, files)
  await execute('delete from applied_sql')
  await execute(`insert into applied_sql (checksum) values ('${checksum}')`)
  return { applied: true }
}

/** All in one go, for each would wait for the one before; when that fails one by one, to say which is at fault. */
async function applyFiles(execute: Execute, files: SqlFile[]): Promise<void> {
  await execute('savepoint files')
  try {
    await execute(files.map((file) => file.text).join('\n;'))
  } catch {
    await execute('rollback to savepoint files')
    for (const { path, text } of files) await applyFile(execute, path, text)
  }
  await execute('release savepoint files')
}

async function applyFile(execute: Execute, path: string, text: string): Promise<void> {
  try {
    await execute(text)
  } catch (error) {
    throw new Error(`src/sql/${path}: ${(error as Error).message}`, { cause: error })
  }
}
