import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../log.js'
import type { Metrics } from './metrics.js'

/** What is known of a request's operation once its document was read. */
export interface OperationNote {
  name: string
  type: 'query' | 'mutation' | 'subscription' | 'invalid'
  failed: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    operation?: OperationNote
  }
}

/** One line and one count per request, when it has been answered. Never its variables, its headers or its query string. */
export function logRequests(http: FastifyInstance, log: Log, metrics: Metrics): void {
  // Looking for secrets costs 0.1 ms a line, thirty times the line itself; these lines can hold none.
  const lines = log.child({}, { redact: [] })
  http.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched'
    metrics.request(request.method, route, reply.statusCode)
    if (request.operation) metrics.operation({ ...request.operation, seconds: reply.elapsedTime / 1000 })
    lines.info(lineOf(request, reply, route), 'request')
    done()
  })
}

const lineOf = ({ id, method, operation }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply, route: string) => ({
  requestId: id,
  method,
  route,
  ...(operation && { operation: operation.name || 'anonymous', type: operation.type, failed: operation.failed }),
  status: statusCode,
  ms: Math.round(elapsedTime * 10) / 10,
})
