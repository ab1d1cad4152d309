import { spawnSync } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { StartupError } from '../../errors/startup-error.js'

/** The account PostgreSQL is run as when we are root, which it refuses to be. */
export interface Account {
  name: string
  uid: number
  gid: number
}

/** `_postgres` is the one macOS ships. */
const SERVICE_ACCOUNTS = ['postgres', '_postgres', 'nobody']

/**
 * Nothing of our own environment reaches PostgreSQL: it holds secrets, and a stray `PGPORT` or `LD_LIBRARY_PATH` breaks
 * it. LC_ALL keeps the messages we look for in English; TZ is what initdb writes into the cluster.
 */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Spawn options that run a child as the account, or as ourselves when there is none. */
export function spawnedAs(account: Account | undefined) {
  return { env: ENVIRONMENT, windowsHide: true, ...(account && { uid: account.uid, gid: account.gid }) }
}

/**
 * Who must run PostgreSQL on this cluster: undefined (ourselves) unless we are root; then whoever owns the cluster
 * already, else a service account. Only accounts listed in /etc/passwd: PostgreSQL looks its own name up.
 */
export async function clusterAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const accounts = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  const owner = await stat(cluster).then((found) => found.uid, () => 0)
  const account =
    accounts.find(({ uid }) => uid === owner && uid !== 0) ??
    SERVICE_ACCOUNTS.map((name) => accounts.find((known) => known.name === name)).find(Boolean)
  if (!account) {
    throw new StartupError(
      'PostgreSQL refuses to run as root and there is no "postgres" or "nobody" account here: start Polyphony as another user, or set DATABASE_URL.',
    )
  }
  return account
}

function parsePasswd(text: string): Account[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([name, , uid]) => name && uid && !name.startsWith('#'))
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
}

/** Whether the account can enter the folder: every folder above it counts, and so do access lists, so it is tried. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...spawnedAs(account), cwd: '/', stdio: 'ignore' }).status === 0
}
