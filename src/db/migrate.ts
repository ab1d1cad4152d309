import { isCurrent } from './is-current.js'

export interface MigrationReport {
  migrations: string[]
  /** Whether the rules, triggers and policies had changed and were applied again. */
  rules: boolean
}

/** Brings the database up to this version as its owner. Several nodes starting at once take turns. */
export async function migrate(ownerUrl: string): Promise<MigrationReport> {
  if (await isCurrent(ownerUrl)) return { migrations: [], rules: false }
  // Loaded where there is something to do: the mapper and the queue take 27 MB of memory.
  const { runMigrations } = await import('./run-migrations.js')
  return runMigrations(ownerUrl)
}
