import type { Config } from '../config.js'
import { StartupError } from '../errors/startup-error.js'
import { attachEmbedded } from './embedded/attach.js'
import { EMBEDDED_NAME, startEmbedded } from './embedded.js'

/** The way in for commands that run beside a server or without one. */
export interface OwnerDatabase {
  /** Connects the owner of everything. */
  ownerUrl: string
  close(): Promise<void>
}

/**
 * The database that is configured: the one at DATABASE_URL, or the embedded one, which is started when no Polyphony is
 * running on its folder. Nothing is migrated: that is `npm start`'s to do.
 */
export async function openOwnerDatabase(config: Config): Promise<OwnerDatabase> {
  if (config.DATABASE_URL) return { ownerUrl: config.DATABASE_URL, close: async () => undefined }
  if (!config.embedded) throw new StartupError('No database: set DATABASE_URL, or EMBEDDED_DATABASE=true.')
  const running = await attachEmbedded(config.DATA_DIR)
  const server = running === undefined ? await startEmbedded({ dataDir: config.DATA_DIR }) : undefined
  const ownerUrl = new URL(running ?? server!.url)
  ownerUrl.pathname = `/${EMBEDDED_NAME}`
  return { ownerUrl: ownerUrl.href, close: async () => server?.stop() }
}
