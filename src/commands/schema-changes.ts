import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql'

export interface SchemaChanges {
  /** What stops an operation that worked; one line each. */
  breaking: string[]
  /** What may surprise a client that takes a list for complete, such as a new enum value. */
  dangerous: string[]
}

/** What changed for clients between two schemas, both as text. */
export function schemaChanges(before: string, after: string): SchemaChanges {
  const [old, current] = [buildSchema(before), buildSchema(after)]
  return {
    breaking: findBreakingChanges(old, current).map((change) => change.description),
    dangerous: findDangerousChanges(old, current).map((change) => change.description),
  }
}
