import { Refused } from '../refused.js'

export type JsonObject = Record<string, unknown>

/** @throws Refused when the value is no object. */
export function asObject(value: unknown): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  throw new Refused('', 'is not an object', JSON.stringify(value))
}

/** The first of these properties that is given, as text: numbers too, for ids are written as either. */
export function textIn(object: JsonObject, field: string, names: string[]): string | null {
  const value = names.map((name) => object[name]).find((given) => given !== undefined && given !== null && given !== '')
  if (value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new Refused(field, 'is neither a text nor a number', JSON.stringify(value))
}

/** The first of these properties that is given, as a number. */
export function numberIn(object: JsonObject, field: string, names: string[]): number | null {
  const text = textIn(object, field, names)
  if (text === null) return null
  const number = Number(text)
  if (Number.isNaN(number) || text.trim() === '') throw new Refused(field, 'is not a number', text)
  return number
}

