import type { FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../errors/reasons.js'
import type { Payload } from './admission.js'

/** The parts of a GraphQL request over HTTP (GraphQL over HTTP, sections 5.1 and 6.1). */
const PARTS = ['query', 'operationName', 'variables', 'extensions'] as const

/** An error that is answered with this status; the formatter takes the status out of what the client reads. */
export const httpError = (message: string, code: ErrorCode, status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } })

export const badRequest = (message: string, status = 400): GraphQLError => httpError(message, 'BAD_REQUEST', status)

const ANSWERABLE = /application\/(json|graphql-response\+json|\*)|\*\/\*/i

/** The text of the document. @throws GraphQLError BAD_REQUEST when the request has not the shape of a GraphQL request. */
export function documentOf(request: FastifyRequest): string {
  const { accept } = request.headers
  if (accept && !ANSWERABLE.test(accept)) throw badRequest('Answers are application/json or application/graphql-response+json.', 406)
  return payloadOf(request).query
}

/** The operation in a request's body or URL. @throws GraphQLError BAD_REQUEST */
export function payloadOf(request: FastifyRequest): Payload {
  const parts = request.method === 'GET' ? partsOfUrl(request.query as Record<string, unknown>) : partsOfBody(request.body)
  const { query, operationName, variables, extensions } = parts
  if (typeof query !== 'string' || query === '') throw badRequest('`query` must be the text of a document.')
  if (operationName != null && typeof operationName !== 'string') throw badRequest('`operationName` must be a text.')
  if (!isObjectOrNothing(variables)) throw badRequest('`variables` must be an object.')
  if (!isObjectOrNothing(extensions)) throw badRequest('`extensions` must be an object.')
  return { query, operationName, variables: variables as Payload['variables'] }
}

type Parts = Partial<Record<(typeof PARTS)[number], unknown>>

function partsOfBody(body: unknown): Parts {
  if (Array.isArray(body)) throw badRequest('Send one operation per request: batches are not answered.')
  if (typeof body !== 'object' || body === null) throw badRequest('The body must be a JSON object.')
  return body
}

function partsOfUrl(search: Record<string, unknown>): Parts {
  for (const part of PARTS) {
    if (Array.isArray(search[part])) throw badRequest(`\`${part}\` may be given once.`)
  }
  return { ...search, variables: parsed(search.variables), extensions: parsed(search.extensions) }
}

function parsed(json: unknown): unknown {
  if (typeof json !== 'string') return json
  try {
    return JSON.parse(json)
  } catch {
    throw badRequest('`variables` and `extensions` in a URL must be JSON.')
  }
}

const isObjectOrNothing = (value: unknown): boolean => value == null || (typeof value === 'object' && !Array.isArray(value))
