import type { App } from './app.js'
import { loadConfig, type Config } from './config.js'
import { startDatabase, type StartedDatabase } from './db/start-database.js'
import { SystemDoor } from './db/system-door.js'
import { demoToken } from './demo/demo-session.js'
import { seedDemo } from './demo/seed-demo.js'
import { readKeyring } from './encryption/read-keyring.js'
import { StartupError } from './errors/startup-error.js'
import { createLog, type Log } from './log.js'
import { Shutdown } from './shutdown.js'
import { welcome } from './welcome.js'
import type { WorkerApp } from './worker-app.js'

/** Starts what this configuration asks for; what the operator can put right is one line and exit code 1. */
export async function runServer(env?: NodeJS.ProcessEnv): Promise<void> {
  try {
    await start(loadConfig(env))
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error)
    process.exit(1)
  }
}

async function start(config: Config): Promise<void> {
  const log = createLog({ level: config.LOG_LEVEL, pretty: config.NODE_ENV === 'development' && process.stdout.isTTY })
  const shutdown = new Shutdown(log, config.SHUTDOWN_SECONDS)
  if (config.startedByNpm) shutdown.followParent()
  let loading: ReturnType<typeof load> | undefined
  const meanwhile = (): void => void (loading ??= load(config.ROLE))
  const database = await startDatabase(config, { onEnd: (reason) => shutdown.fail(reason), meanwhile })
  shutdown.add('database', database.close)
  try {
    await serve({ config, database, log, shutdown, parts: await (loading ?? load(config.ROLE)) })
  } catch (error) {
    await shutdown.run()
    throw error
  }
}

/** What this role needs and no other. Holds this thread for a second or two, hence not before PostgreSQL is starting on another. */
async function load(role: Config['ROLE']) {
  const [api, jobs] = await Promise.all([role === 'worker' ? undefined : import('./app.js'), role === 'api' ? undefined : import('./start-worker.js')])
  return { api, jobs }
}

interface Starting {
  config: Config
  database: StartedDatabase
  log: Log
  shutdown: Shutdown
  parts: Awaited<ReturnType<typeof load>>
}

async function serve(starting: Starting): Promise<void> {
  const { config, database, log } = starting
  // The one is PostgreSQL's work, the other this thread's: side by side.
  const [app] = await Promise.all([build(starting), config.demoData ? seedDemo(database.urls.owner, readKeyring(config)) : false])
  const { url } = await app.listen()
  if (!('tokens' in app)) return log.info({ url }, 'worker ready')
  log.info({ url, migrations: database.report.migrations }, 'ready')
  if (config.NODE_ENV !== 'development') return
  const token = config.demoData ? await demoToken(new SystemDoor(database.system), app.tokens) : null
  process.stdout.write(welcome({ url, hasExplorer: config.explorer, demoToken: token }))
}

/** The worker and the HTTP server of this role, which does not listen yet. */
async function build({ config, database, log, shutdown, parts: { api, jobs } }: Starting): Promise<App | WorkerApp> {
  const worker = await jobs?.startWorker(config, database, log)
  if (worker) shutdown.add('worker', () => worker.stop())
  if (api) {
    const app = await api.createApp(config, database, log, worker)
    shutdown.add('api', app.close)
    return app
  }
  const { createWorkerApp } = await import('./worker-app.js')
  const app = await createWorkerApp(config, database, log, worker!)
  shutdown.add('http', app.close)
  return app
}
