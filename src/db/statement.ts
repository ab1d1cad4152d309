import { createHash } from 'node:crypto'

/** One SQL text and its values. A named one is parsed and planned once per connection: for hot paths of fixed shape. */
export interface Statement {
  text: string
  values?: unknown[]
  name?: string
}

const names = new Map<string, string>()
/** Every connection keeps every name it has seen, with its plan: tens of kilobytes each. */
const MOST_NAMES = 300

/** Marks a text as prepared, as long as there are not too many: what comes later is planned each time it is sent. */
export function prepared(text: string, values: unknown[]): Statement {
  let name = names.get(text)
  if (!name) {
    if (names.size >= MOST_NAMES) return { text, values }
    name = `q_${createHash('sha1').update(text).digest('base64url').slice(0, 16)}`
    names.set(text, name)
  }
  return { name, text, values }
}

/**
 * The rows of a text as one JSON value, for `Door.json`: PostgreSQL writes it once and V8 reads it once, which costs a
 * third of what taking many columns of many rows apart one by one does.
 */
export const asJson = (text: string): string => `select json_agg(r) as rows from (${text}) r`

/** `trackId` → `p_track_id`: how an input's property names the parameter of its rule. */
const parameterOf = (property: string): string => `p_${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

/**
 * The call of a rule by its name with named parameters; what is `undefined` is left to the parameter's default.
 * `select` is a list over the alias. Names come from code, never from a client.
 */
export function callOf(rule: string, args: object, select = 'r.*', alias = 'r'): { text: string; values: unknown[] } {
  const { from, values } = fromRule(rule, args, alias)
  return { text: `select ${select} ${from}`, values }
}

/** The same without what is selected of it. */
export function fromRule(rule: string, args: object, alias = 'r'): { from: string; values: unknown[] } {
  const given = Object.entries(args).filter(([, value]) => value !== undefined)
  const list = given.map(([property], index) => `${parameterOf(property)} => $${index + 1}`).join(', ')
  return { from: `from ${rule}(${list}) ${alias}`, values: given.map(([, value]) => value) }
}
