import { DomainError } from '../errors/domain-error.js'
import { LIMITS } from './limits.js'
import { isStorable } from './storable-text.js'

/**
 * Refuses variables nothing may be done with: nested so deep that reading them could exhaust the stack, or with text
 * that cannot be stored and given back unchanged.
 * @throws DomainError QUERY_LIMIT or UNSTORABLE_TEXT
 */
export function checkVariables(variables: unknown): void {
  if (isDeeper(variables, LIMITS.variableDepth)) {
    throw new DomainError('QUERY_LIMIT', { fields: [{ path: 'variables', message: `at most ${LIMITS.variableDepth} deep` }] })
  }
  if (!areStorable(variables)) throw new DomainError('UNSTORABLE_TEXT')
}

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return most < 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1))
}

function areStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => isStorable(key) && areStorable(inner))
}
