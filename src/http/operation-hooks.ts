import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server'
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql'
import type { CostLimit } from '../limits/query-cost.js'
import { checkVariables } from '../limits/variable-limits.js'
import type { AcceptedDocuments } from './accepted-documents.js'
import { cacheControlOf, type CachePolicy } from './cache-policy.js'
import type { HttpContext } from './graphql.js'
import { badRequest } from './request-shape.js'

type Seen = GraphQLRequestContext<HttpContext>

/**
 * Everything that is done to an operation on its way through Apollo, as one plugin: each further one costs every
 * operation a round of promises per hook. What depends on the variables is checked here, for validation is skipped for
 * a document seen before; what the log and the metrics tell is noted on the request.
 */
export const operationHooks = (cost: CostLimit, policy: CachePolicy, accepted: AcceptedDocuments): ApolloServerPlugin<HttpContext> => ({
  requestDidStart: async ({ request }) => {
    // An empty name is none (GraphQL over HTTP, section "GET").
    request.operationName ||= undefined
    return {
      didResolveOperation: async (seen) => {
        note(seen)
        if (seen.source && seen.document) accepted.remember(seen.source, seen.document)
        if (seen.document && seen.operation) admitOnce(seen.document, seen.operation, seen.request.variables ?? {}, cost)
      },
      didEncounterErrors: async ({ errors, contextValue: { request: http, requestId } }) => {
        http.operation ??= { name: '', type: 'invalid', failed: true }
        http.operation.failed = true
        errors.forEach((error) => tagRequest(error, requestId))
      },
      willSendResponse: async (seen) => void seen.response.http.headers.set('cache-control', cacheControlOf(seen, policy)),
    }
  },
})

function note({ operation, operationName, contextValue: { request } }: Seen): void {
  request.operation = { name: operationName ?? '', type: operation?.operation ?? 'invalid', failed: false }
}

/** That it is answered at once, and what depends on the variables: their text, and what it costs with them. @throws GraphQLError */
export function admitOnce(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>, cost: CostLimit): void {
  if (operation.operation === 'subscription') throw badRequest('Subscriptions are answered over WebSocket and at /graphql/stream.')
  try {
    checkVariables(variables)
    cost.check(document, operation, variables)
  } catch (error) {
    throw asBadRequest(error as GraphQLError)
  }
}

/** Apollo answers 500 to what stops an operation before it runs, unless the error says otherwise. */
const asBadRequest = (error: GraphQLError): GraphQLError => {
  Object.assign(error.extensions, { http: { status: 400 } })
  return error
}

const REQUEST_ID = Symbol('requestId')

const tagRequest = (error: GraphQLError, requestId: string): void => {
  Object.assign(error, { [REQUEST_ID]: requestId })
}

/** Which request an error belongs to; Apollo's formatter is told the error alone. */
export const requestIdOf = (error: unknown): string => (error as Record<symbol, string>)[REQUEST_ID] ?? 'unknown'
