import { MikroORM, type EntityManager } from '@mikro-orm/postgresql'
import { ormOptions } from '../../mikro-orm.config.js'
import { StartupError } from '../errors/startup-error.js'
import { applySqlFiles } from './apply-sql.js'
import { makeDeferredIndexes } from './deferred-indexes.js'
import { isNothingYet } from './is-current.js'
import type { MigrationReport } from './migrate.js'
import { migrateQueue } from './migrate-queue.js'

/**
 * Pending migrations and the files of src/sql in one transaction, so that a failure leaves the database as it was; the
 * job queue's schema before that, for rules add jobs.
 */
export async function runMigrations(ownerUrl: string): Promise<MigrationReport> {
  await requireIndexes(ownerUrl)
  // The mapper opens no connection before it is asked something.
  const [orm] = await Promise.all([MikroORM.init({ ...ormOptions(ownerUrl), pool: { min: 0, max: 2 } }), migrateQueue(ownerUrl)])
  try {
    return await orm.em.transactional((em) => migrateWithin(orm, em))
  } finally {
    await orm.close(true)
  }
}

/** A migration finds every index that its tables have; a database from before there was `deferred_indexes` lacks none. */
async function requireIndexes(ownerUrl: string): Promise<void> {
  const left = await makeDeferredIndexes(ownerUrl).catch((error: unknown) => {
    if (isNothingYet(error)) return 0
    throw error
  })
  if (left > 0) throw new StartupError('An import into this database goes on, or the making of its indexes: wait until it has ended, then start this version again.')
}

async function migrateWithin(orm: MikroORM, em: EntityManager): Promise<MigrationReport> {
  const execute = (sql: string) => em.execute<Record<string, unknown>[]>(sql)
  await execute("select pg_advisory_xact_lock(hashtext('polyphony migrate'))")
  const done = await orm.migrator.up({ transaction: em.getTransactionContext() })
  await execute('alter table schema_migrations enable row level security')
  const { applied } = await applySqlFiles(execute)
  return { migrations: done.map((migration) => migration.name), rules: applied }
}
