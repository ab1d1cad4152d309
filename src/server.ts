import type { createApp } from './app.js'
import { renderAudio } from './audio/render.js'
import { loadConfig, type Config } from './config.js'
import { startDatabase, type StartedDatabase } from './db/start-database.js'
import { SystemDoor } from './db/system-door.js'
import { demoToken } from './demo/demo-session.js'
import { seedDemo } from './demo/seed-demo.js'
import { readKeyring } from './encryption/read-keyring.js'
import { StartupError } from './errors/startup-error.js'
import { openAi } from './gateways/ai/open-ai.js'
import { openMail } from './gateways/mail/open-mail.js'
import { openFileUrls, openStorage } from './gateways/storage/open-storage.js'
import { openPush } from './gateways/push/open-push.js'
import { Worker } from './jobs/worker.js'
import { createLog, type Log } from './log.js'
import { Shutdown } from './shutdown.js'
import { welcome } from './welcome.js'
import type { createWorkerApp } from './worker-app.js'

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
  // Loads while PostgreSQL starts, which is another process: a third of a start is loading code.
  const loading = Promise.all([import('./app.js'), import('./worker-app.js')])
  const database = await startDatabase(config, (reason) => shutdown.fail(reason))
  shutdown.add('database', database.close)
  try {
    const [{ createApp }, { createWorkerApp }] = await loading
    await serve({ config, database, log, shutdown, createApp, createWorkerApp })
  } catch (error) {
    await shutdown.run()
    throw error
  }
}

async function startWorker(config: Config, database: StartedDatabase, log: Log): Promise<Worker> {
  const [ai, push, mail] = await Promise.all([openAi(config), openPush(config), openMail(config)])
  const beat = { everySeconds: config.WORKER_HEARTBEAT_SECONDS, givenUpSeconds: config.WORKER_GIVEN_UP_SECONDS }
  const store = await openStorage(config)
  const { files } = await openFileUrls(config, store)
  return Worker.start(database, log, {
    store, files, render: renderAudio, keyring: readKeyring(config), ai, transformationsAtOnce: config.TRANSFORMATIONS_AT_ONCE, push, mail, beat, eventRetentionDays: config.EVENT_RETENTION_DAYS,
  })
}

interface Starting {
  config: Config
  database: StartedDatabase
  log: Log
  shutdown: Shutdown
  createApp: typeof createApp
  createWorkerApp: typeof createWorkerApp
}

async function serve({ config, database, log, shutdown, createApp, createWorkerApp }: Starting): Promise<void> {
  if (config.demoData) await seedDemo(database.urls.owner, readKeyring(config))
  const worker = config.ROLE === 'api' ? undefined : await startWorker(config, database, log)
  if (worker) shutdown.add('worker', () => worker.stop())
  if (config.ROLE === 'worker') {
    const app = await createWorkerApp(config, database, log, worker!)
    shutdown.add('http', app.close)
    return log.info(await app.listen(), 'worker ready')
  }
  const app = await createApp(config, database, log, worker)
  shutdown.add('api', app.close)
  const { url } = await app.listen()
  log.info({ url, migrations: database.report.migrations }, 'ready')
  if (config.NODE_ENV !== 'development') return
  const token = config.demoData ? await demoToken(new SystemDoor(database.system), app.tokens) : null
  process.stdout.write(welcome({ url, hasExplorer: config.explorer, demoToken: token }))
}
