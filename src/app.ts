import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import cookie from '@fastify/cookie'
import cors from '@fastify/cors'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import { AccessTokens } from './auth/access-tokens.js'
import { signingKey } from './auth/signing-key.js'
import type { Config } from './config.js'
import type { Database } from './db/pools.js'
import { CompiledExecution } from './execution.js'
import { refuse, serveGraphQL, type GraphQLServing } from './http/graphql.js'
import { isAllowedOrigin } from './http/origins.js'
import { serveWebSocket } from './http/websocket.js'
import { DocumentGate } from './limits/document-gate.js'
import { LIMITS } from './limits/limits.js'
import { CostLimit } from './limits/query-cost.js'
import type { Log } from './log.js'
import { Cursors } from './paging/cursor.js'
import { guardedSchema } from './schema.js'

export interface App {
  http: FastifyInstance
  /** Listens and tells where; port 0 takes a free one. */
  listen(): Promise<{ url: string }>
  /** Stops taking work, lets what runs finish, and closes every socket. */
  close(): Promise<void>
}

/** Builds the API of one process: HTTP and WebSocket over an open database. Tests start here. */
export async function createApp(config: Config, database: Database, log: Log): Promise<App> {
  const serving = await createServing(config, database, log)
  const http = await createHttp(config, log)
  http.setErrorHandler((error, _request, reply) => refuse(reply, error, serving.report))
  await serveGraphQL(http, serving)
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
    },
  }
}

async function createServing(config: Config, database: Database, log: Log): Promise<GraphQLServing> {
  const schema = guardedSchema()
  const issuer = config.PUBLIC_URL ?? 'polyphony'
  return {
    database,
    schema,
    tokens: await AccessTokens.create({ privateKeyPem: signingKey(config), issuer, audience: 'polyphony', seconds: config.ACCESS_TOKEN_SECONDS }),
    cursors: new Cursors(config.secret),
    execution: new CompiledExecution(schema),
    gate: new DocumentGate({ introspection: config.introspection }),
    cost: new CostLimit(schema),
    introspection: config.introspection,
    report: (error, requestId) => log.error({ err: error, requestId }, 'unforeseen error'),
  }
}

async function createHttp(config: Config, log: Log): Promise<FastifyInstance> {
  const http = Fastify({
    loggerInstance: log,
    disableRequestLogging: true,
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: config.TRUST_PROXY.length > 0 ? config.TRUST_PROXY : false,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  })
  await http.register(helmet, { contentSecurityPolicy: false })
  await http.register(cors, {
    credentials: true,
    maxAge: 3600,
    delegator: (request, done) => done(null, { origin: isAllowedOrigin(request.headers.origin, request.headers.host, originsOf(config)), credentials: true }),
  })
  await http.register(cookie)
  await http.register(etag)
  http.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  return http as unknown as FastifyInstance
}

const originsOf = (config: Config): string[] | 'development' =>
  config.production || config.ALLOWED_ORIGINS.length > 0 ? config.ALLOWED_ORIGINS : 'development'
