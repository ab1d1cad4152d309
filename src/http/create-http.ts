import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import cors from '@fastify/cors'
import Fastify, { LogController, type FastifyInstance, type FastifyReply } from 'fastify'
import type { Config } from '../config.js'
import type { ReportError } from '../errors/format-error.js'
import { StartupError } from '../errors/startup-error.js'
import { LIMITS } from '../limits/limits.js'
import type { Log } from '../log.js'
import { EXPOSED_HEADERS } from './count-call.js'
import { answerFaults, faultOf } from './http-faults.js'
import type { Metrics } from './metrics.js'
import { answerExpectations, answerNoRequest } from './no-request.js'
import { isAllowedOrigin } from './origins.js'
import { limitPipelining } from './pipelining.js'
import { refuse } from './refuse.js'
import { securityHeaders } from './security-headers.js'
import { logRequests } from './request-log.js'

/** The HTTP server with what holds for every route: headers, origins, request ids, one log line each, one form of errors. */
export async function createHttp(config: Config, log: Log, metrics: Metrics): Promise<FastifyInstance> {
  const http = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: config.TRUST_PROXY.length > 0 ? config.TRUST_PROXY : false,
    genReqId: () => randomUUID(),
    // A logger of its own for each request costs more than it says: the request's log line carries its id.
    childLoggerFactory: (logger) => logger,
    forceCloseConnections: 'idle',
    // No route has a JSON schema, and what would compile one takes 3 MB.
    schemaController: { compilersFactory: { buildValidator: unused, buildSerializer: unused } },
    clientErrorHandler: answerNoRequest,
    frameworkErrors: (error, _request, reply) => void refuse(reply as unknown as FastifyReply, faultOf(error), reportTo(log)),
  }) as unknown as FastifyInstance
  limitPipelining(http, LIMITS.pipelinedRequests)
  await http.register(cors, {
    // Who names no origin is no page of another: nothing is to be said of what such a page may read.
    delegator: ({ headers }, done) => done(null, { origin: headers.origin !== undefined && isAllowedOrigin(headers.origin, headers.host, originsOf(config)), credentials: true, methods: ['GET', 'HEAD', 'POST', 'PUT'], maxAge: 3600, exposedHeaders: EXPOSED_HEADERS }),
  })
  await http.register(cookie)
  const fixedHeaders = securityHeaders(config)
  http.addHook('onRequest', (request, reply, done) => {
    reply.headers(fixedHeaders).header('x-request-id', request.id)
    done()
  })
  answerExpectations(http.server)
  logRequests(http, log, metrics)
  answerFaults(http, reportTo(log))
  return http
}

const unused = (): never => {
  throw new Error('routes here have no JSON schema')
}

const reportTo = (log: Log): ReportError => (error, requestId) => log.error({ err: error, requestId }, 'unforeseen error')

export const originsOf = (config: Config): string[] | 'development' =>
  config.production || config.ALLOWED_ORIGINS.length > 0 ? config.ALLOWED_ORIGINS : 'development'

/** How often connections that have become idle are looked for while the server closes. */
const SWEEP_MS = 50

/**
 * Takes no more connections and resolves when what is under way has been answered. A connection that was busy when
 * closing began would otherwise be kept for the client's next request, for as long as keep-alive lasts.
 */
export async function closeHttp(http: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => http.server.closeIdleConnections(), SWEEP_MS)
  try {
    await http.close()
  } finally {
    clearInterval(sweep)
  }
}

/** @throws StartupError when the address cannot be had. */
export async function listen(http: FastifyInstance, { HOST: host, PORT: port, PUBLIC_URL }: Config): Promise<{ url: string }> {
  try {
    await http.listen({ host, port, listenTextResolver: (address) => `listening at ${address}` })
  } catch (error) {
    throw listenFault(error as NodeJS.ErrnoException, host, port)
  }
  const bound = http.server.address()
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return { url: PUBLIC_URL ?? `http://${shown.includes(':') ? `[${shown}]` : shown}:${typeof bound === 'object' ? bound?.port : port}` }
}

function listenFault(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  if (error.code === 'EADDRINUSE') return new StartupError(`Port ${port} is taken by another program: free it, or set PORT to another.`)
  if (error.code === 'EACCES') return new StartupError(`Port ${port} may not be used by this account: set PORT to 1024 or above.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new StartupError(`HOST ${host} is not an address of this machine.`)
  return error
}
