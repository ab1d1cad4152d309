import type { GraphQLError } from 'graphql'
import { DomainError, type FieldProblem } from './domain-error.js'

/** Where graphql-js says a coerced value stands: `Variable "$input" got invalid value … at "input.title"; …`. */
const PLACE = /^Variable "\$(\w+)"(?: got invalid value [\s\S]*? at "([\w.[\]]+)";)?/
const NOT_GIVEN = /(?:Field "(\w+)" of required type "[^"]+" was not provided|of required type "[^"]+" was not provided|must not be null)/

/**
 * The wrong variables of one request as one refusal that names each. graphql-js repeats the value that was sent, which
 * may be a password: only the place is kept, and what a scalar of ours says is wanted.
 */
export const variableFaults = (errors: readonly GraphQLError[]): DomainError =>
  new DomainError('INVALID_VARIABLE', { fields: errors.map(problemOf) })

function problemOf(error: GraphQLError): FieldProblem {
  const [, variable = '', place] = PLACE.exec(error.message) ?? []
  const missing = NOT_GIVEN.exec(error.message)
  const path = [place ?? variable, missing?.[1]].filter(Boolean).join('.')
  if (missing) return { path, message: 'Required, and not given.' }
  return { path, message: ownWords(error) ?? 'Does not fit its type.' }
}

/** Our scalars say what they want and never what they got. */
const ownWords = (error: GraphQLError): string | undefined =>
  (error.originalError as GraphQLError | undefined)?.extensions?.code === 'BAD_USER_INPUT' ? error.originalError?.message : undefined
