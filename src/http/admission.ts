import { randomUUID } from 'node:crypto'
import { getOperationAST, GraphQLError, validate, type DocumentNode, type OperationTypeNode } from 'graphql'
import type { Viewer } from '../auth/viewer.js'
import type { Client } from '../context.js'
import type { Operation } from '../execution.js'
import { checkVariables } from '../limits/variable-limits.js'
import type { GraphQLServing } from './graphql.js'
import { isConditional } from './live/conditional-root.js'
import { createContext } from './request-context.js'

/** An operation as a client sends it. */
export interface Payload {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

/** Who sent it. */
export interface Caller {
  client: Client
  viewer: Viewer | null
}

export interface AdmittedOperation extends Operation {
  kind: OperationTypeNode
  name: string
}

/**
 * Every check an operation over HTTP goes through, for those that come another way: a socket or an event stream.
 * @throws DocumentFaults or a GraphQLError with a code of the closed list.
 */
export function admitOperation(payload: Payload, caller: Caller, serving: GraphQLServing): AdmittedOperation {
  const document = serving.gate.admit(payload.query)
  const faults = validated(document, serving)
  if (faults.length > 0) throw new DocumentFaults(faults)
  // An empty name is none, as over HTTP.
  const operationName = payload.operationName || undefined
  const operation = getOperationAST(document, operationName)
  if (!operation) throw new GraphQLError('Name one operation of the document.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })
  const variables = payload.variables ?? {}
  checkVariables(variables)
  serving.cost.check(document, operation, variables)
  if (operation.operation === 'subscription' && isConditional(operation.selectionSet, document)) throw conditionalRoot()
  const context = createContext(serving, { requestId: randomUUID(), ...caller })
  return { document, operationName, variables, context, kind: operation.operation, name: operation.name?.value ?? '' }
}

/** All that is wrong with a document. */
export class DocumentFaults extends Error {
  constructor(readonly faults: readonly GraphQLError[]) {
    super('The document does not fit the schema.')
  }
}

/** Without its one root field there is nothing to follow; the next edition of GraphQL refuses these, too (section 5.2.4). */
const conditionalRoot = (): GraphQLError =>
  new GraphQLError('What a subscription follows may depend on no `@skip` and no `@include`.', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })

/** The errors to answer with, whatever refused an operation. */
export function refusalsOf(error: unknown): readonly GraphQLError[] {
  if (error instanceof DocumentFaults) return error.faults
  return [error instanceof GraphQLError ? error : new GraphQLError('unforeseen', { originalError: error as Error })]
}

const verdicts = new WeakMap<DocumentNode, readonly GraphQLError[]>()

function validated(document: DocumentNode, serving: GraphQLServing): readonly GraphQLError[] {
  let faults = verdicts.get(document)
  if (!faults) {
    const found = validate(serving.schema, document)
    verdicts.set(document, (faults = serving.introspection ? found : found.map(withoutSuggestion)))
  }
  return faults
}

/** Where the schema is not shown, its names are not guessed for the asker either. */
const withoutSuggestion = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message.replace(/ ?Did you mean[\s\S]*$/, ''), { nodes: error.nodes })
