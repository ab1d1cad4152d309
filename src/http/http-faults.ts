import type { FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import { DomainError } from '../errors/domain-error.js'
import type { ReportError } from '../errors/format-error.js'
import { refuse } from './graphql.js'

/** Everything that goes wrong around an operation is answered in the one form errors have. */
export function answerFaults(http: FastifyInstance, report: ReportError): void {
  // A text/plain body is what a form of another site can send without the browser asking us first.
  http.removeContentTypeParser('text/plain')
  http.setErrorHandler((error, _request, reply) => {
    const { error: known, status } = faultOf(error as HttpFault)
    return status ? refuse(reply, known, report).code(status) : refuse(reply, known, report)
  })
  http.setNotFoundHandler((request, reply) => {
    const isGraphQL = request.url.split('?')[0] === '/graphql'
    if (isGraphQL) reply.header('allow', 'GET, POST')
    const message = isGraphQL ? 'Send a GET or a POST.' : 'There is nothing here; the API is at /graphql.'
    return refuse(reply, fault(message, isGraphQL ? 'BAD_REQUEST' : 'NOT_FOUND'), report).code(isGraphQL ? 405 : 404)
  })
}

interface HttpFault {
  code?: string
  statusCode?: number
}

const fault = (message: string, code: string): GraphQLError => new GraphQLError(message, { extensions: { code } })

/** Fastify's errors carry a code and a status; those of the 4xx kind are the client's to read, in our words. */
function faultOf(error: HttpFault): { error: unknown; status?: number } {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { error: new DomainError('BODY_TOO_LARGE') }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return { error: fault('Send the operation as JSON, with `content-type: application/json`.', 'BAD_REQUEST'), status: 415 }
  }
  const status = error.statusCode ?? 500
  if (error.code?.startsWith('FST_') && status >= 400 && status < 500) {
    return { error: fault('The request could not be read: its body must be one JSON object.', 'BAD_REQUEST'), status }
  }
  return { error }
}
