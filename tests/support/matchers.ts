import 'reflect-metadata'
import { expect } from '@jest/globals'
import { codeOf, type ErrorReason } from '../../src/errors/reasons.js'
import type { Reply } from './client.js'

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Exactly one error, with this reason and its code, and nothing of the server's inside. */
      toFailWith(reason: ErrorReason): R
      toSucceed(): R
    }
  }
}

const KNOWN_EXTENSIONS = new Set(['code', 'reason', 'fields', 'retryAfter', 'requiredTier', 'limit', 'remaining', 'resetsAt', 'availableAt', 'current', 'requestId'])

function problemsWith({ errors }: Partial<Reply<unknown>>, reason: ErrorReason): string[] {
  if (errors?.length !== 1) return [`${errors?.length ?? 0} errors`]
  const extensions = errors[0]!.extensions ?? {}
  const inside = Object.keys(extensions).filter((key) => !KNOWN_EXTENSIONS.has(key))
  return [
    extensions.reason !== reason && `reason ${String(extensions.reason)}`,
    extensions.code !== codeOf(reason) && `code ${String(extensions.code)}`,
    inside.length > 0 && `extensions of the server's inside: ${inside.join(', ')}`,
  ].filter((problem) => problem !== false)
}

const show = (reply: Partial<Reply<unknown>>): string =>
  `${reply.query ?? ''}\n${JSON.stringify({ data: reply.data, errors: reply.errors }, null, 2)}`

expect.extend({
  toFailWith(reply: unknown, reason: ErrorReason) {
    const problems = problemsWith(reply as Reply<unknown>, reason)
    return { pass: problems.length === 0, message: () => `wanted one ${reason}, got ${problems.join(', ')}:\n${show(reply as Reply<unknown>)}` }
  },
  toSucceed(reply: unknown) {
    const { errors } = reply as Reply<unknown>
    return { pass: errors === undefined, message: () => `wanted no errors:\n${show(reply as Reply<unknown>)}` }
  },
})
