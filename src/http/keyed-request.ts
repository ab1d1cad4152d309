import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { KeyedRequest } from '../db/keyed-door.js'
import { DomainError } from '../errors/domain-error.js'
import { checkVariables } from '../limits/variable-limits.js'
import { payloadOf } from './request-shape.js'

const MOST_CHARACTERS = 255

/** Reads the key a sender has given their request, so that it can be sent again. */
export class KeyedRequests {
  private readonly secret: KeyObject

  constructor(secret: string) {
    this.secret = createSecretKey(`idempotency ${secret}`, 'utf8')
  }

  /** The request with the key in its header `Idempotency-Key`; undefined without one. @throws DomainError INVALID_INPUT, QUERY_LIMIT or UNSTORABLE_TEXT */
  of(request: FastifyRequest): KeyedRequest | undefined {
    const key = request.headers['idempotency-key']
    if (key === undefined || request.method === 'GET') return undefined
    if (typeof key !== 'string' || key === '' || [...key].length > MOST_CHARACTERS) {
      throw new DomainError('INVALID_INPUT', { fields: [{ path: 'Idempotency-Key', message: `1 to ${MOST_CHARACTERS} characters` }] })
    }
    const { query, operationName = null, variables = null } = payloadOf(request)
    checkVariables(variables)
    return { key, digest: this.digestOf([query, operationName, variables]) }
  }

  /** Keyed: variables may hold a password, which the bare hash in a stolen database would let somebody guess. */
  private digestOf(content: unknown): string {
    return createHmac('sha256', this.secret).update(JSON.stringify(content, inOrder)).digest('base64url')
  }
}

/** The order of an object's properties says nothing. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value
