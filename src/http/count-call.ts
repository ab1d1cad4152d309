import type { FastifyReply } from 'fastify'
import { Kind, type DocumentNode } from 'graphql'
import type { Viewer } from '../auth/viewer.js'
import { DomainError } from '../errors/domain-error.js'
import type { ApiCalls } from '../gateways/rate-limits/api-calls.js'

/** What a page of another origin may read of an answer, besides what it may read of any. */
export const EXPOSED_HEADERS = 'x-request-id, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, content-range, etag'

/**
 * Counts a call over HTTP and says in its headers what is left of the hour (draft-ietf-httpapi-ratelimit-headers-03).
 * The answer is its refusal (SUBSCRIPTION_REQUIRED, QUOTA_EXCEEDED) if it is one too many.
 */
export async function countCall(viewer: Viewer, reply: FastifyReply, calls: ApiCalls): Promise<DomainError | undefined> {
  try {
    const { limit, used, resetSeconds } = await calls.take(viewer)
    tell(reply, limit, limit - used, resetSeconds)
    return undefined
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    tell(reply, Number(error.extensions.limit), 0, Number(error.extensions.retryAfter))
    return error
  }
}

const OF_SESSION = new Set(['refreshSession', 'signOut'])

/** Whether a document does nothing but keep or end a session: nobody is kept signed in, or out, by a limit. */
export const isOfSession = ({ definitions }: DocumentNode): boolean =>
  definitions.every((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    definition.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && OF_SESSION.has(selection.name.value)))

function tell(reply: FastifyReply, limit: number, remaining: number, resetSeconds: number): void {
  reply.header('ratelimit-limit', limit).header('ratelimit-remaining', remaining).header('ratelimit-reset', resetSeconds)
}
