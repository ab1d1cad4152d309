import type { FastifyRequest } from 'fastify'
import type { KeyedRequest } from '../db/keyed-door.js'
import { DomainError } from '../errors/domain-error.js'
import { payloadOf } from './request-shape.js'

export const IDEMPOTENCY_KEY_CHARACTERS = 255

/** The request with the key its sender gave it, in the header `Idempotency-Key`; undefined without one. @throws DomainError INVALID_INPUT */
export function keyedRequest(request: FastifyRequest): KeyedRequest | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined || request.method === 'GET') return undefined
  if (typeof key !== 'string' || key === '' || [...key].length > IDEMPOTENCY_KEY_CHARACTERS) {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'Idempotency-Key', message: `1 to ${IDEMPOTENCY_KEY_CHARACTERS} characters` }] })
  }
  const { query, operationName = null, variables = null } = payloadOf(request)
  return { key, content: { query, operationName, variables } }
}
