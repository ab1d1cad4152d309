import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { StartupError } from '../../errors/startup-error.js'
import { spawnedAs } from './account.js'
import { pathFor, type Cluster } from './cluster.js'
import { portError } from './port.js'
import { settingArguments } from './settings.js'
import { startWatchdog } from './watchdog.js'

const LOG_LIMIT_BYTES = 1_000_000
const STOP_PATIENCE_MS = 60_000

export interface Postmaster {
  /** Fast shutdown; resolves when the server has ended. */
  stop(): Promise<void>
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>
}

/** A refusal that may be over when it is tried again. */
export class PassingRefusal extends StartupError {
  constructor(
    message: string,
    readonly what: 'port' | 'memory',
  ) {
    super(message)
  }
}

interface Launch {
  cluster: Cluster
  port: number
  settings: Record<string, string>
  logFile: string
  /** Called as soon as the server is starting. */
  meanwhile: () => void
}

/** Starts the server and resolves once it takes connections: crash recovery may take its time. */
export async function launchPostmaster({ cluster, port, settings, logFile, meanwhile }: Launch): Promise<Postmaster> {
  const { folder, account, binaries } = cluster
  const log = await openLog(logFile)
  try {
    const child = spawn(binaries.postgres, ['-D', pathFor(account, folder), ...settingArguments(settings, port)], {
      ...spawnedAs(account),
      cwd: folder,
      // A session of its own: a terminal's Ctrl-C is for us, who still have requests to finish.
      detached: true,
      stdio: ['ignore', log.file.fd, log.file.fd],
    })
    const ended = once(child, 'exit').then(() => {}, () => {})
    if (child.pid !== undefined) {
      const release = startWatchdog({ pid: child.pid, cluster: folder, pgCtl: binaries.pgCtl, account })
      void ended.then(release)
    }
    meanwhile()
    if (!(await becomesReady(child, folder))) throw refusal((await readFile(logFile)).subarray(log.start).toString(), port)
    // Nothing here keeps Node alive: a program that is done may end, and the watchdog sees to the rest.
    child.unref()
    return { ended, stop: () => stop(child, ended, cluster) }
  } finally {
    await log.file.close()
  }
}

async function openLog(logFile: string) {
  const file = await open(logFile, 'a', 0o600)
  const { size } = await file.stat()
  if (size <= LOG_LIMIT_BYTES) return { file, start: size }
  await file.truncate()
  return { file, start: 0 }
}

/** The eighth line of postmaster.pid is the server's state: read without a connection, hence without the password. */
async function becomesReady(child: ChildProcess, folder: string): Promise<boolean> {
  let failed = false
  child.once('error', () => (failed = true))
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    await sleep(10)
  }
  return false
}

function refusal(log: string, port: number): StartupError {
  if (/could not bind/.test(log)) return new PassingRefusal(portError(port, 'EADDRINUSE').message, 'port')
  const said = /(?:FATAL|PANIC): +(.*)/.exec(log)?.[1] ?? log.trim().split('\n')[0] ?? ''
  if (/pre-existing shared memory block/.test(log)) {
    return new PassingRefusal(`Backends of the previous embedded PostgreSQL are still running: ${said}`, 'memory')
  }
  if (/No space left on device/.test(log)) return new StartupError(`The disk is full, so the embedded PostgreSQL cannot start: ${said}`)
  return new StartupError(`The embedded PostgreSQL did not start: ${said || 'it said nothing'}`)
}

async function stop(child: ChildProcess, ended: Promise<void>, { folder, binaries }: Cluster): Promise<void> {
  child.ref()
  if (process.platform === 'win32') await promisify(execFile)(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast']).catch(() => {})
  else child.kill('SIGINT')
  // Immediate shutdown loses nothing that was committed; the next start recovers it from the log.
  const impatience = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS)
  await ended
  clearTimeout(impatience)
}
