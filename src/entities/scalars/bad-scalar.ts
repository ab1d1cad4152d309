import { GraphQLError } from 'graphql'

/** A refused scalar: says what is wanted and never repeats what was sent. */
export const badScalar = (name: string, wanted: string): GraphQLError =>
  new GraphQLError(`${name} must be ${wanted}.`, { extensions: { code: 'BAD_USER_INPUT' } })
