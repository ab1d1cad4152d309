import { execFile } from 'node:child_process'
import { readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { StartupError } from '../../errors/startup-error.js'
import { isAlive } from './folder-lock.js'

const run = promisify(execFile)
const PATIENCE_MS = 60_000

/** Above every system's highest process number, so it never names a living process. */
const NOBODYS_PID = 2 ** 31 - 1

/**
 * Deals with the postmaster of an earlier Polyphony that was killed: one that still runs is shut down and waited for,
 * and a `postmaster.pid` whose number now belongs to some other process no longer stops PostgreSQL from starting.
 * Call it only while the data folder is locked.
 */
export async function settleLeftover(cluster: string, pgCtl: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return
  const pid = Number.parseInt(text, 10)
  if (!(pid > 0)) return rm(file, { force: true })
  if (await isPostmaster(pid, cluster)) return shutDown(pid, cluster, pgCtl)
  // The file stays, only its number goes: PostgreSQL still reads from it which shared memory to look for, and refuses to
  // start beside surviving backends of a killed postmaster.
  if (isAlive(pid)) await writeFile(file, text.replace(/^\d+/, String(NOBODYS_PID)))
}

async function shutDown(pid: number, cluster: string, pgCtl: string): Promise<void> {
  if (process.platform === 'win32') await run(pgCtl, ['stop', '-D', cluster, '-m', 'fast']).catch(() => {})
  const giveUpAt = Date.now() + PATIENCE_MS
  while (await isPostmaster(pid, cluster)) {
    if (Date.now() > giveUpAt) {
      throw new StartupError(`The previous embedded PostgreSQL (pid ${pid}) does not stop: end it, then start Polyphony again.`)
    }
    interrupt(pid)
    await sleep(50)
  }
}

/** Its watchdog did this already unless it was killed too; a second request for a fast shutdown changes nothing. */
function interrupt(pid: number): void {
  if (process.platform === 'win32') return
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It ended just now.
  }
}

/** PostgreSQL works inside its data folder, which is how Linux tells it from a later process of the same number. */
async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    return workingFolder === (await realpath(cluster))
  }
  if (process.platform === 'win32') return isAlive(pid)
  const { stdout } = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return /(^|\/)postgres/.test(stdout.trim())
}
