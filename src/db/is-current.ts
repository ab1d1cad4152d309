import { readdirSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { PROJECT_ROOT } from '../project-root.js'
import { sqlChecksum } from './sql-files.js'

/** The newest migration of the job queue's own schema in the graphile-worker this version is built with. */
export const QUEUE_MIGRATION = 20

const FOUND = `
  select (select checksum from applied_sql) as checksum, (select max(id) from graphile_worker.migrations) as queue,
    array(select name from schema_migrations) as migrations`

/** undefined_table and invalid_schema_name. */
const NOTHING_YET = ['42P01', '3F000']

/** Whether an error says that what was asked for has not been migrated here yet. */
export const isNothingYet = (error: unknown): boolean => NOTHING_YET.includes((error as { code?: string }).code ?? '')

/** Whether everything this version migrates is in the database already, as on nearly every start. */
export async function isCurrent(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ checksum: string; queue: number; migrations: string[] }>(FOUND)
    const { checksum, queue, migrations } = rows[0]!
    return checksum === sqlChecksum() && queue >= QUEUE_MIGRATION && migrationNames().every((name) => migrations.includes(name))
  } catch (error) {
    if (isNothingYet(error)) return false
    throw error
  } finally {
    await client.end()
  }
}

/** Every migration there is, by its file: to load one is to load the mapper. */
export const migrationNames = (): string[] =>
  readdirSync(path.join(PROJECT_ROOT, 'src', 'db', 'migrations')).filter((file) => file.startsWith('Migration')).map((file) => path.parse(file).name)
