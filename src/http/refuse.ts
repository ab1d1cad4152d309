import type { FastifyReply } from 'fastify'
import type { GraphQLError } from 'graphql'
import { formatError, type ReportError } from '../errors/format-error.js'
import { NEVER_KEPT } from './cache-policy.js'
import { statusOf } from './status.js'

/** Answers a request that did not become an operation. */
export function refuse(reply: FastifyReply, error: unknown, report: ReportError): FastifyReply {
  const formatted = formatError(error, reply.request.id, report)
  const { status = statusOf(formatted) } = ((error as GraphQLError).extensions?.http ?? {}) as { status?: number }
  if (formatted.extensions?.retryAfter !== undefined) reply.header('retry-after', formatted.extensions.retryAfter)
  return reply.code(status).header('cache-control', NEVER_KEPT).type('application/json; charset=utf-8').send(`${JSON.stringify({ errors: [formatted] })}\n`)
}
