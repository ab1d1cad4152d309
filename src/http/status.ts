import type { GraphQLFormattedError } from 'graphql'

/** HTTP status of a request that did not become an operation; once one runs, the answer is 200 with `errors`. */
const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  SUBSCRIPTION_REQUIRED: 429,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
}

export const statusOf = (error: GraphQLFormattedError): number => STATUS[String(error.extensions?.code)] ?? 400
