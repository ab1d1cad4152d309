import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StartupError } from '../../errors/startup-error.js'
import { canEnter, spawnedAs, type Account } from './account.js'
import type { Binaries } from './binaries.js'
import { errno } from './errno.js'

const run = promisify(execFile)
const MAJOR_VERSION = '18'
export const OWNER = 'polyphony_owner'

/** One PostgreSQL data directory and how its server is run. */
export interface Cluster {
  folder: string
  account: Account | undefined
  binaries: Binaries
}

export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres')
}

/** The owner's password, made with the cluster and kept beside it, readable by this account only. */
export async function ownerPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, 'postgres-owner-password')
  if (await exists(file)) return (await readFile(file, 'utf8')).trim()
  if (await exists(clusterFolder(dataDir))) {
    throw new StartupError(`${file} is missing: put it back, or remove ${clusterFolder(dataDir)} to begin with an empty database.`)
  }
  const password = randomBytes(24).toString('hex')
  await writeFile(file, password, { mode: 0o600 })
  return password
}

interface Making {
  password: string
  durable: boolean
  /** Called as soon as initdb is at work and nothing is left to do here but wait for it. */
  meanwhile: () => void
}

/** Creates the cluster when there is none; otherwise makes sure that this PostgreSQL and this account can run it. */
export async function prepareCluster(cluster: Cluster, making: Making): Promise<void> {
  const { folder, account } = cluster
  if (!(await exists(folder))) return createCluster(cluster, making)
  if (account && (await stat(folder)).uid !== account.uid) await run('chown', ['-R', `${account.uid}:${account.gid}`, folder])
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(errno)
  if (version?.trim() === MAJOR_VERSION) return
  if (version === 'EACCES') throw new StartupError(`${folder} belongs to another account: start Polyphony as that account, or change its owner.`)
  if (version === 'ENOENT') throw new StartupError(`${folder} holds no PostgreSQL data: remove it or set DATA_DIR to another.`)
  throw new StartupError(
    `${folder} was made by PostgreSQL ${version?.trim()}, and this Polyphony brings PostgreSQL ${MAJOR_VERSION}: dump it with the old version and restore it into an empty data folder.`,
  )
}

/** Made aside and renamed when whole: an initdb killed halfway leaves a folder that looks finished. */
async function createCluster({ folder, account, binaries }: Cluster, { password, durable, meanwhile }: Making): Promise<void> {
  const workshop = `${folder}.new`
  const unfinished = join(workshop, 'data')
  await rm(workshop, { recursive: true, force: true })
  try {
    await furnish(workshop, unfinished, password, account)
    const path = pathFor(account, unfinished)
    const args = [`--pgdata=${path}`, `--pwfile=${path}/../password`, `--username=${OWNER}`, '--auth=scram-sha-256']
    const made = run(binaries.initdb, [...args, ...localeArguments(), ...(durable ? [] : ['--no-sync'])], {
      ...spawnedAs(account),
      cwd: unfinished,
    })
    meanwhile()
    await made
    await rename(unfinished, folder)
  } catch (error) {
    throw initdbError(folder, error)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** initdb takes the password from a file only: it must be the account's, hence a copy beside the new cluster. */
async function furnish(workshop: string, unfinished: string, password: string, account: Account | undefined): Promise<void> {
  const passwordFile = join(workshop, 'password')
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [workshop, unfinished, passwordFile]) await chown(path, account.uid, account.gid)
}

/**
 * The collation is PostgreSQL's own, the same on every system. The ctype beside it is the system's: with plain "C",
 * pg_trgm would see no letters but ASCII. Only Linux has it under the name C.UTF-8 everywhere.
 */
function localeArguments(): string[] {
  const system = { linux: 'C.UTF-8', win32: 'en-US' }[process.platform as string] ?? 'en_US.UTF-8'
  return ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${system}`]
}

/**
 * The cluster's path as its server is given it. Below a private home (/root) the account cannot walk to the folder, but
 * on Linux a process we start *inside* it can name it by proc(5)'s link, and PostgreSQL never works anywhere else.
 */
export function pathFor(account: Account | undefined, folder: string): string {
  if (canEnter(account, folder)) return folder
  if (process.platform === 'linux') return '/proc/self/cwd'
  throw new StartupError(
    `PostgreSQL has to run as "${account?.name}", which cannot reach ${folder}: set DATA_DIR to a folder outside private homes, or start Polyphony as another user than root.`,
  )
}

function initdbError(folder: string, error: unknown): unknown {
  const { stderr } = error as { stderr?: string }
  if (stderr === undefined) return error
  if (/No space left on device/.test(stderr)) return diskFull(folder)
  const said = stderr.split('\n').find((line) => /FATAL:|PANIC:|^initdb: (?!warning|hint|detail|removing)/.test(line))
  return new StartupError(`The database at ${folder} could not be created: ${said?.trim() ?? 'initdb failed'}`)
}

export function diskFull(folder: string): StartupError {
  return new StartupError(`The disk that holds ${folder} is full: make room (a new database needs about 40 MB).`)
}

const exists = (path: string) => stat(path).then(() => true, (error: unknown) => errno(error) !== 'ENOENT')
