import type { ApolloServerPlugin } from '@apollo/server'
import type { HttpContext } from './graphql.js'

/** Notes on the request which operation it was and whether it failed, for the log and the metrics. */
export const noteOperations: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async ({ contextValue: { request } }) => ({
    didResolveOperation: async ({ operation, operationName }) => {
      request.operation = { name: operationName ?? '', type: operation?.operation ?? 'invalid', failed: false }
    },
    didEncounterErrors: async () => {
      request.operation ??= { name: '', type: 'invalid', failed: true }
      request.operation.failed = true
    },
  }),
}
