import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { badScalar } from './bad-scalar.js'

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i
/** How PostgreSQL writes a timestamptz in UTC: `2026-11-21 01:40:33.123456+00`, in JSON with a T and `+00:00`. */
const POSTGRES_UTC = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(\.\d+)?\+00(?::00)?$/

function parse(value: unknown): Date {
  const date = typeof value === 'string' && RFC_3339.test(value) ? new Date(value) : undefined
  if (!date || Number.isNaN(date.getTime())) throw badScalar('DateTime', 'a date and time such as 2026-11-21T08:30:00Z')
  return date
}

function serialize(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  const parts = POSTGRES_UTC.exec(String(value))
  if (parts) return `${parts[1]}T${parts[2]}${(parts[3] ?? '.000').padEnd(4, '0').slice(0, 4)}Z`
  return new Date(String(value)).toISOString()
}

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC with millisecond precision, as RFC 3339 writes it: `2026-11-21T08:30:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize,
  parseValue: parse,
  parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
})
