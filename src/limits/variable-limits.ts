import { DomainError } from '../errors/domain-error.js'
import { LIMITS } from './limits.js'
import { isStorable } from './storable-text.js'

/**
 * Refuses variables nothing may be done with: nested so deep that reading them could exhaust the stack, or with text
 * that cannot be stored and given back unchanged.
 * @throws DomainError QUERY_LIMIT or UNSTORABLE_TEXT
 */
export function checkVariables(variables: unknown): void {
  check(variables, LIMITS.variableDepth)
}

function check(value: unknown, levels: number): void {
  if (typeof value === 'string' && !isStorable(value)) throw new DomainError('UNSTORABLE_TEXT')
  if (typeof value !== 'object' || value === null) return
  if (levels < 0) throw new DomainError('QUERY_LIMIT', { fields: [{ path: 'variables', message: `at most ${LIMITS.variableDepth} deep` }] })
  for (const [key, inner] of Object.entries(value)) {
    check(key, levels)
    check(inner, levels - 1)
  }
}
