import { createApp } from './app.js'
import { loadConfig, type Config } from './config.js'
import { startDatabase } from './db/start-database.js'
import { StartupError } from './errors/startup-error.js'
import { createLog } from './log.js'
import { onShutdown } from './shutdown.js'

/** Starts what this configuration asks for; what the operator can put right is one line and exit code 1. */
export async function runServer(): Promise<void> {
  try {
    await start(loadConfig())
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error)
    process.exit(1)
  }
}

async function start(config: Config): Promise<void> {
  const log = createLog({ level: config.LOG_LEVEL, pretty: config.NODE_ENV === 'development' && process.stdout.isTTY })
  const database = await startDatabase(config)
  const app = await createApp(config, database, log)
  onShutdown(log, config.SHUTDOWN_SECONDS, [app.close, database.close])
  const { url } = await app.listen()
  log.info({ url, migrations: database.report.migrations }, 'ready')
}
