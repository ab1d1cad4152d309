import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { spawnedAs, type Account } from './account.js'

/**
 * Reads from a pipe whose other end only we hold. When we end in whatever way, `kill -9` included, the pipe ends too and
 * PostgreSQL is told to shut down. It ignores signals that a terminal or a service manager sends to everybody at once.
 */
const SHELL = 'trap "" INT TERM HUP; read -r word; [ "$word" = done ] || kill -INT "$0"'

/** Windows has neither that shell nor SIGINT for other processes: pg_ctl asks instead. */
const NODE = `
const [pgCtl, cluster] = process.argv.slice(1)
let said = ''
process.stdin.on('data', (text) => { said += text }).on('end', () => {
  if (said.trim() !== 'done') require('node:child_process').spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast'])
})`

interface Guarded {
  pid: number
  cluster: string
  pgCtl: string
  account: Account | undefined
}

/** Guards a postmaster against our sudden end. Call the returned function as soon as the postmaster has ended. */
export function startWatchdog({ pid, cluster, pgCtl, account }: Guarded): () => void {
  const [command, ...args] =
    process.platform === 'win32' ? [process.execPath, '-e', NODE, pgCtl, cluster] : ['/bin/sh', '-c', SHELL, String(pid)]
  const dog = spawn(command, args, { ...spawnedAs(account), cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  // Without a watchdog the database still runs; an orphan would be ended by the next start.
  dog.on('error', () => {})
  dog.stdin.on('error', () => {})
  dog.unref()
  const pipe = dog.stdin as Socket
  pipe.unref()
  return () => void pipe.end('done\n')
}
