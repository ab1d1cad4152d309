import { createApp } from '../../src/app.js'
import { loadConfig } from '../../src/config.js'
import { openDatabase } from '../../src/db/pools.js'
import { CONNECT_MS, type Api } from './api.js'
import { recordingLog } from './recording-log.js'

export interface Node {
  url: string
  close(): Promise<void>
}

/** Another API over the same database, as a second process would be. */
export async function startNode(api: Api, settings: Record<string, string> = {}): Promise<Node> {
  const database = await openDatabase(api.database.urls, 4, CONNECT_MS)
  const config = { ...api.config, ...loadConfig({ ...plain(api), ...settings }) }
  const app = await createApp(config, database, recordingLog().log)
  const { url } = await app.listen()
  return {
    url,
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}

const plain = ({ config }: Api): Record<string, string> => ({
  NODE_ENV: 'test', DATA_DIR: config.DATA_DIR, HOST: '127.0.0.1', PORT: '0', SECRET: config.secret, LOG_LEVEL: 'error', DATABASE_URL: config.DATABASE_URL!,
})
