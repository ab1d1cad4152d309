import type { FastifyInstance } from 'fastify'
import type { AccessTokens } from './auth/access-tokens.js'
import type { Config } from './config.js'
import type { Database } from './db/pools.js'
import { SystemDoor } from './db/system-door.js'
import { openRemoteAi } from './gateways/ai/open-ai.js'
import { closeHttp, createHttp, listen, originsOf } from './http/create-http.js'
import { serveExplorer } from './http/explorer.js'
import { serveFiles } from './http/files/serve-files.js'
import { serveGraphQL, type GraphQLServing } from './http/graphql.js'
import { serveJwks } from './http/jwks.js'
import { Metrics } from './http/metrics.js'
import { serveEventStreams } from './http/live/event-streams.js'
import { OpenConnections } from './http/open-connections.js'
import { serveOperations } from './http/operations.js'
import { servePaymentWebhooks } from './http/payment-webhooks.js'
import { serveWebhooks } from './http/webhooks.js'
import { serveWebSocket } from './http/websocket.js'
import type { Worker } from './jobs/worker.js'
import type { Log } from './log.js'
import { openServing } from './serving.js'

export interface App {
  http: FastifyInstance
  tokens: AccessTokens
  serving: GraphQLServing
  /** Listens and tells where; port 0 takes a free one. */
  listen(): Promise<{ url: string }>
  /** Stops taking work, lets what runs finish, and closes every socket. */
  close(): Promise<void>
}

/**
 * Builds the API of one process: HTTP and WebSocket over an open database. Tests start here. `worker` is the one that
 * runs in this process, if any: its health is told with the rest.
 */
export async function createApp(config: Config, database: Database, log: Log, worker?: Worker): Promise<App> {
  await new SystemDoor(database.system).rule('set_tier_limits', { limits: config.TIER_LIMITS })
  const remoteAi = await openRemoteAi(config)
  const { serving, closeServing } = await openServing(config, database, log)
  const metrics = new Metrics()
  const http = await createHttp(config, log, metrics)
  await serveGraphQL(http, serving)
  serveFiles(http, { ...serving, system: database.system })
  serveJwks(http, serving.tokens)
  serveWebhooks(http, database.system, remoteAi)
  servePaymentWebhooks(http, serving.topUps)
  const open = new OpenConnections(serving)
  const sockets = serveWebSocket(http.server, serving, { allowedOrigins: originsOf(config), open, metrics, log })
  serveEventStreams(http, serving, { allowedOrigins: originsOf(config), open })
  serveOperations(http, { database, metrics, store: serving.store, worker, live: { connections: () => sockets.connections, operations: () => open.operations, fanOut: serving.fanOut, bus: serving.live.bus } })
  if (config.explorer) serveExplorer(http, config)
  return {
    http,
    tokens: serving.tokens,
    serving,
    listen: async () => {
      const at = await listen(http, config)
      serving.files.listensAt(at.url)
      return at
    },
    close: async () => {
      open.close()
      await Promise.all([sockets.close(), closeHttp(http)])
      await closeServing()
    },
  }
}
