import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import cookie from '@fastify/cookie'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Config } from './config.js'
import type { Database } from './db/pools.js'
import { refuse, serveGraphQL } from './http/graphql.js'
import { serveJwks } from './http/jwks.js'
import { isAllowedOrigin } from './http/origins.js'
import { serveWebSocket } from './http/websocket.js'
import { LIMITS } from './limits/limits.js'
import type { Log } from './log.js'
import { openServing } from './serving.js'

export interface App {
  http: FastifyInstance
  /** Listens and tells where; port 0 takes a free one. */
  listen(): Promise<{ url: string }>
  /** Stops taking work, lets what runs finish, and closes every socket. */
  close(): Promise<void>
}

/** Builds the API of one process: HTTP and WebSocket over an open database. Tests start here. */
export async function createApp(config: Config, database: Database, log: Log): Promise<App> {
  const { serving, closeServing } = await openServing(config, database, log)
  const http = await createHttp(config, log)
  http.setErrorHandler((error, _request, reply) => refuse(reply, error, serving.report))
  await serveGraphQL(http, serving)
  serveJwks(http, serving.tokens)
  const sockets = serveWebSocket(http.server, serving, originsOf(config))
  return {
    http,
    listen: async () => {
      await http.listen({ host: config.HOST, port: config.PORT })
      const { port } = http.server.address() as AddressInfo
      return { url: config.PUBLIC_URL ?? `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${port}` }
    },
    close: async () => {
      await sockets.close()
      await http.close()
      await closeServing()
    },
  }
}

async function createHttp(config: Config, log: Log): Promise<FastifyInstance> {
  const http = Fastify({
    loggerInstance: log,
    disableRequestLogging: true,
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: config.TRUST_PROXY.length > 0 ? config.TRUST_PROXY : false,
    genReqId: () => randomUUID(),
    // A logger of its own for each request costs more than it says: the request's log line carries its id.
    childLoggerFactory: (logger) => logger,
    forceCloseConnections: 'idle',
  })
  await http.register(helmet, { contentSecurityPolicy: false })
  await http.register(cors, {
    credentials: true,
    maxAge: 3600,
    delegator: (request, done) => done(null, { origin: isAllowedOrigin(request.headers.origin, request.headers.host, originsOf(config)), credentials: true }),
  })
  await http.register(cookie)
  http.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  return http as unknown as FastifyInstance
}

const originsOf = (config: Config): string[] | 'development' =>
  config.production || config.ALLOWED_ORIGINS.length > 0 ? config.ALLOWED_ORIGINS : 'development'
