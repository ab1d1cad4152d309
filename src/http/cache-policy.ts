import { createHash } from 'node:crypto'
import type { GraphQLRequestContext } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import type { HttpContext } from './graphql.js'

/** An answer this long out of date may still be given while a fresh one is fetched (RFC 5861). */
const STALE_SECONDS = 60
/** What belongs to one person, or may be another thing in a moment. */
export const NEVER_KEPT = 'private, no-store'

/**
 * For how many seconds anybody may keep the answer: the least of its root fields' `@Extensions({ cacheSeconds })`, and
 * 0 as soon as one of them has none.
 */
export class CachePolicy {
  private readonly known = new WeakMap<OperationDefinitionNode, number>()

  constructor(private readonly schema: GraphQLSchema) {}

  secondsOf(document: DocumentNode, operation: OperationDefinitionNode): number {
    let seconds = this.known.get(operation)
    if (seconds === undefined) {
      const all = operation.operation === 'query' ? [...this.rootSeconds(document, operation.selectionSet)] : []
      seconds = all.length > 0 ? Math.min(...all) : 0
      this.known.set(operation, seconds)
    }
    return seconds
  }

  private *rootSeconds(document: DocumentNode, { selections }: SelectionSetNode): Generator<number> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield this.fieldSeconds(selection.name.value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) yield* this.rootSeconds(document, selection.selectionSet)
      else {
        const fragment = document.definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value)
        if (fragment && 'selectionSet' in fragment) yield* this.rootSeconds(document, fragment.selectionSet)
      }
    }
  }

  private fieldSeconds(name: string): number {
    if (name === '__typename') return Infinity
    return Number(this.schema.getQueryType()?.getFields()[name]?.extensions.cacheSeconds ?? 0)
  }
}

/** Public answers to a GET may be kept by anybody for a moment; everything else by nobody. */
export function cacheControlOf({ document, operation, errors, contextValue: { viewer, request } }: GraphQLRequestContext<HttpContext>, policy: CachePolicy): string {
  const isPublic = request.method === 'GET' && viewer === null && document && operation && !errors?.length
  const seconds = isPublic ? policy.secondsOf(document, operation) : 0
  return seconds > 0 && Number.isFinite(seconds) ? `public, max-age=${seconds}, stale-while-revalidate=${STALE_SECONDS}` : NEVER_KEPT
}

/** An onSend hook: a public answer gets an ETag, and is not sent again to whoever has it (RFC 9110, section 13.1.2). */
export function withETag(request: FastifyRequest, reply: FastifyReply, payload: unknown, done: (error: null, payload?: unknown) => void): void {
  if (request.method !== 'GET' || typeof payload !== 'string' || !String(reply.getHeader('cache-control')).startsWith('public')) return done(null, payload)
  // A token changes the answer, and `accept` its media type. A cookie counts for nothing on a GET.
  reply.header('vary', [reply.getHeader('vary'), 'Authorization, Accept'].filter(Boolean).join(', '))
  const tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`
  reply.header('etag', tag)
  if (!isKnown(tag, request.headers['if-none-match'])) return done(null, payload)
  reply.code(304)
  done(null, null)
}

/** Weak comparison: `W/` does not count. */
const isKnown = (tag: string, given: string | undefined): boolean =>
  given !== undefined && (given.trim() === '*' || given.split(',').some((each) => each.trim().replace(/^W\//, '') === tag.slice(2)))
