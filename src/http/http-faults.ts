import type { FastifyInstance } from 'fastify'
import { DomainError } from '../errors/domain-error.js'
import type { ReportError } from '../errors/format-error.js'
import { refuse } from './refuse.js'
import { badRequest, httpError } from './request-shape.js'

/** Everything that goes wrong around an operation is answered in the one form errors have. */
export function answerFaults(http: FastifyInstance, report: ReportError): void {
  // A text/plain body is what a form of another site can send without the browser asking us first.
  http.removeContentTypeParser('text/plain')
  http.setErrorHandler((error, _request, reply) => refuse(reply, faultOf(error as HttpFault), report))
  http.setNotFoundHandler((request, reply) => {
    if (request.url.split('?')[0] !== '/graphql') return refuse(reply, httpError('There is nothing here; the API is at /graphql.', 'NOT_FOUND', 404), report)
    return refuse(reply.header('allow', 'GET, POST'), badRequest('Send a GET or a POST.', 405), report)
  })
}

interface HttpFault {
  code?: string
  statusCode?: number
}

/** Fastify's errors carry a code and a status; those of the 4xx kind are the client's to read, in our words. */
export function faultOf(error: HttpFault): unknown {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new DomainError('BODY_TOO_LARGE')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return badRequest('Send the operation as JSON, with `content-type: application/json`.', 415)
  if (error.code === 'FST_ERR_BAD_URL') return badRequest('The path is not a valid one.')
  const status = error.statusCode ?? 500
  // Fastify's word for a client that went away before it had sent all of its body.
  if (error.code === 'ECONNRESET' && status === 400) return badRequest('The request ended before its body did.')
  const isClients = error.code?.startsWith('FST_') && status >= 400 && status < 500
  return isClients ? badRequest('The request could not be read: its body must be one JSON object.', status) : error
}
