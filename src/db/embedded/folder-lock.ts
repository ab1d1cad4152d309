import { execFile } from 'node:child_process'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { StartupError } from '../../errors/startup-error.js'
import { errno } from './errno.js'

const ATTEMPTS = 20

/**
 * Makes this process the only Polyphony on the data folder, until the returned function is called or the process ends,
 * however it ends. Throws a StartupError naming the process that holds the folder.
 */
export async function lockFolder(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, 'postgres.lock')
  const mine = `${process.pid} ${await birthOf(process.pid)}`
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await writeFile(file, mine, { flag: 'wx', mode: 0o600 })
      return () => rm(file, { force: true })
    } catch (error) {
      if (errno(error) !== 'EEXIST') throw error
    }
    const found = await readFile(file, 'utf8').catch(ifGone(''))
    // Empty: its owner is about to write it, or the power went before the disk had it.
    if (found === '' && attempt < ATTEMPTS / 2) await sleep(20)
    else if (await isHeld(found)) throw new StartupError(heldMessage(dataDir, file, found))
    else await discard(file, found)
  }
  throw new StartupError(`The data folder ${dataDir} cannot be locked: remove ${file} if no Polyphony is running.`)
}

function heldMessage(dataDir: string, file: string, holder: string): string {
  const pid = holder.split(' ', 1)[0]
  return `Another Polyphony is running on the data folder ${dataDir} (pid ${pid}): stop it first, or remove ${file} if that process is something else.`
}

async function isHeld(holder: string): Promise<boolean> {
  const [pid = '', ...birth] = holder.split(' ')
  return isAlive(Number(pid)) && (await birthOf(Number(pid))) === birth.join(' ')
}

/** Its owner may remove the file at any moment; whatever else keeps it from being read is an error. */
function ifGone(substitute: string) {
  return (error: unknown) => {
    if (errno(error) === 'ENOENT') return substitute
    throw error
  }
}

/** Renamed before it is removed, so that of two starts only one takes a dead one's lock away. */
async function discard(file: string, expected: string): Promise<void> {
  const aside = `${file}.${process.pid}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8')) === expected) await rm(aside, { force: true })
  else await rename(aside, file)
}

/** A process of another account answers EPERM: it lives. A zombie counts as alive too. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errno(error) === 'EPERM'
  }
}

/** What tells a process from a later one under the same number, as after a restart of the machine or the container. */
async function birthOf(pid: number): Promise<string> {
  if (process.platform === 'win32') return ''
  if (process.platform === 'linux') {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    // proc(5): fields 3 and 22, counted from behind the command name, which may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : `${boot.trim()} ${fields[19] ?? ''}`
  }
  return promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).then(({ stdout }) => stdout.trim(), () => '')
}
