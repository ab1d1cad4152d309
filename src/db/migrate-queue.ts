import { Logger, runMigrations } from 'graphile-worker'

/** Brings graphile-worker's own schema up to its version, as the owner; its worker only finds it done. */
export const migrateQueue = (ownerUrl: string): Promise<void> =>
  runMigrations({ connectionString: ownerUrl, maxPoolSize: 1, logger: new Logger(() => () => undefined), preset: { worker: { concurrentJobs: 1 } } })
