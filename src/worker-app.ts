import type { App } from './app.js'
import type { Config } from './config.js'
import type { Database } from './db/pools.js'
import { createHttp, listen } from './http/create-http.js'
import { Metrics } from './http/metrics.js'
import { serveOperations } from './http/operations.js'
import type { Worker } from './jobs/worker.js'
import type { Log } from './log.js'

export type WorkerApp = Pick<App, 'listen' | 'close'>

/** A process that only runs jobs still tells how it is: health and metrics, nothing else. */
export async function createWorkerApp(config: Config, database: Database, log: Log, worker: Worker): Promise<WorkerApp> {
  const metrics = new Metrics()
  const http = await createHttp(config, log, metrics)
  serveOperations(http, { database, metrics, store: worker.store, worker })
  return { listen: () => listen(http, config), close: () => http.close() }
}
