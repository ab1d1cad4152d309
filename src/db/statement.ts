import { createHash } from 'node:crypto'

/** One SQL text and its values. A named one is parsed and planned once per connection: for hot paths of fixed shape. */
export interface Statement {
  text: string
  values?: unknown[]
  name?: string
}

const names = new Map<string, string>()

/** Marks a text as prepared. Only for texts from a small fixed set: every connection keeps every name it has seen. */
export function prepared(text: string, values: unknown[]): Statement {
  let name = names.get(text)
  if (!name) names.set(text, (name = `q_${createHash('sha1').update(text).digest('base64url').slice(0, 16)}`))
  return { name, text, values }
}
