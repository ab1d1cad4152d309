import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { badScalar } from './bad-scalar.js'

interface TextScalar {
  name: string
  description: string
  specifiedByURL: string
  /** What a good value is, for the error: `Cursor must be <wanted>.` */
  wanted: string
  accepts: (text: string) => boolean
}

/** A scalar whose values are strings of a stated form, kept exactly as they were sent. */
export function textScalar({ name, description, specifiedByURL, wanted, accepts }: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !accepts(value)) throw badScalar(name, wanted)
    return value
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  })
}
