import { access, constants, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '../errors/startup-error.js'
import { clusterAccount } from './embedded/account.js'
import { binariesFor } from './embedded/binaries.js'
import { clusterFolder, diskFull, OWNER, ownerPassword, prepareCluster, type Cluster } from './embedded/cluster.js'
import { errno } from './embedded/errno.js'
import { lockFolder } from './embedded/folder-lock.js'
import { settleLeftover } from './embedded/leftover.js'
import { freePort, LOOPBACK } from './embedded/port.js'
import { launchPostmaster, PassingRefusal, type Postmaster } from './embedded/postmaster.js'

const RETRY_FOR_MS = 10_000

/** The database in the embedded server that is Polyphony's. */
export const EMBEDDED_NAME = 'polyphony'

export interface EmbeddedOptions {
  /** Holds `postgres/` (the cluster) and beside it `postgres-owner-password`, `.log` and `.lock`. Made when missing. */
  dataDir: string
  /** 0 or absent: any free port. */
  port?: number
  /** PostgreSQL settings over our defaults; `fsync: 'off'` also creates the cluster without waiting for the disk. */
  settings?: Record<string, string>
  /**
   * Called whenever one of PostgreSQL's programs is at work and nothing is left to do here but wait: once for a cluster
   * to be made, once for the server to start. What takes long and holds this thread costs least then.
   */
  meanwhile?: () => void
  /** Called when the server ends although nobody called `stop`. */
  onUnexpectedEnd?: (reason: StartupError) => void
}

export interface EmbeddedPostgres {
  /** Connects the owner, who is a superuser, to the database `postgres`. */
  url: string
  port: number
  /** Shuts down, aborting what is under way, and frees the data folder. Calling it again changes nothing. */
  stop(): Promise<void>
}

/**
 * Runs the PostgreSQL that ships with Polyphony on the data folder, listening on the loopback address only. The server
 * ends with this process, even after a `kill -9`. Every failure the operator can mend is a StartupError.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  let unlock = async () => {}
  try {
    await makeFolder(dataDir)
    unlock = await lockFolder(dataDir)
    const cluster = await openCluster(dataDir)
    const password = await ownerPassword(dataDir)
    const { settings, meanwhile = () => undefined } = options
    await prepareCluster(cluster, { password, durable: settings?.fsync !== 'off', meanwhile })
    await settleLeftover(cluster.folder, cluster.binaries.pgCtl)
    const { postmaster, port } = await launch(cluster, options)
    return {
      port,
      url: `postgres://${OWNER}:${password}@${LOOPBACK}:${port}/postgres`,
      stop: stopper(postmaster, unlock, options.onUnexpectedEnd),
    }
  } catch (error) {
    await unlock()
    throw operatorError(error, dataDir)
  }
}

/** What the file system refuses is the operator's to mend; the system's own message names the call and the path. */
function operatorError(error: unknown, dataDir: string): unknown {
  const code = errno(error)
  if (code === undefined) return error
  if (code === 'ENOSPC') return diskFull(dataDir)
  return new StartupError(`The data folder ${dataDir} cannot be used (${(error as Error).message}).`)
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartupError(`The data folder ${dataDir} cannot be written (${errno(error)}): make it writable or set DATA_DIR to another.`)
  }
}

async function openCluster(dataDir: string): Promise<Cluster> {
  const folder = clusterFolder(dataDir)
  const account = await clusterAccount(folder)
  return { folder, account, binaries: await binariesFor(account) }
}

/** Tries again while a dying predecessor holds shared memory, or when the port we picked was snatched. */
async function launch(cluster: Cluster, options: EmbeddedOptions): Promise<{ postmaster: Postmaster; port: number }> {
  const { settings = {}, meanwhile = () => undefined } = options
  const logFile = join(cluster.folder, '..', 'postgres.log')
  const giveUpAt = Date.now() + RETRY_FOR_MS
  for (;;) {
    const port = await freePort(options.port)
    try {
      return { postmaster: await launchPostmaster({ cluster, port, settings, logFile, meanwhile }), port }
    } catch (error) {
      const passes = error instanceof PassingRefusal && (error.what === 'memory' || !options.port)
      if (!passes || Date.now() > giveUpAt) throw error
      await sleep(250)
    }
  }
}

function stopper(postmaster: Postmaster, unlock: () => Promise<void>, onUnexpectedEnd: EmbeddedOptions['onUnexpectedEnd']) {
  let stopping: Promise<void> | undefined
  void postmaster.ended.then(() => {
    if (!stopping) onUnexpectedEnd?.(new StartupError('The embedded PostgreSQL ended by itself: see postgres.log in the data folder.'))
  })
  return () => (stopping ??= postmaster.stop().then(unlock))
}
