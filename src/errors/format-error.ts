import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ErrorCode } from './reasons.js'

/** What an unforeseen error is reported to, whole; the client learns none of it. */
export type ReportError = (error: unknown, requestId: string) => void

const unforeseen = (requestId: string, formatted: GraphQLFormattedError): GraphQLFormattedError => ({
  ...(formatted.locations && { locations: formatted.locations }),
  ...(formatted.path && { path: formatted.path }),
  message: 'Something went wrong on the server.',
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
})

/**
 * The one formatter, for HTTP and WebSocket alike. Only errors that carry a code of the closed list keep their text;
 * anything else is reported whole and answered without a word of what it was.
 */
export function formatError(error: unknown, requestId: string, report: ReportError): GraphQLFormattedError {
  const outer = error instanceof GraphQLError ? error : new GraphQLError('unforeseen', { originalError: error as Error })
  const formatted = outer.toJSON()
  const inner = innermost(outer)
  const extensions = { ...outer.extensions, ...(inner instanceof GraphQLError && inner.extensions) }
  const code = String(extensions.code ?? (isDocumentFault(outer) ? 'GRAPHQL_VALIDATION_FAILED' : ''))
  if (!Object.hasOwn(ErrorCode, code) || code === 'INTERNAL_SERVER_ERROR') {
    report(inner ?? error, requestId)
    return unforeseen(requestId, formatted)
  }
  const { stacktrace: _stack, exception: _exception, http: _http, ...safe } = extensions
  return {
    ...formatted,
    message: withoutValues(formatted.message),
    extensions: { ...safe, code, ...reasonOf(code, safe.reason), requestId },
  }
}

/** A wrong variable is the one input error the executor raises itself, before any of our own code. */
const reasonOf = (code: string, reason: unknown): { reason?: string } => {
  if (reason !== undefined) return { reason: String(reason) }
  return code === 'BAD_USER_INPUT' ? { reason: 'INVALID_VARIABLE' } : {}
}

/** Errors of validation carry nodes but no path and no cause. */
const isDocumentFault = (error: GraphQLError): boolean =>
  error.path === undefined && error.originalError === undefined && error.nodes !== undefined

function innermost(error: GraphQLError): unknown {
  let current: unknown = error
  while (current instanceof GraphQLError && current.originalError) current = current.originalError
  return current === error ? undefined : current
}

/** Coercion errors of graphql-js repeat the value sent, which may be a password: keep the place, drop the value. */
const withoutValues = (message: string): string =>
  message
    .replace(/got invalid value [\s\S]*? at "([^"\n]*)"; [\s\S]*$/, 'got an invalid value at "$1".')
    .replace(/got invalid value [\s\S]*$/, 'got an invalid value.')
    .replace(/cannot represent ([^:]*): [\s\S]*$/, 'cannot represent $1.')
