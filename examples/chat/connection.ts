import { setTimeout as sleep } from 'node:timers/promises'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'

/** What the server said no to: asking again will not help. */
export class Refusal extends Error {
  constructor(
    readonly reason: string,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

interface ErrorReply {
  message: string
  extensions?: { code?: string; reason?: string }
}

/** These pass: the server is away, busy, or asks for a moment. */
const PASSING = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR'])
const TIMEOUT_MS = 10_000

/** The refusal in a reply's errors, or undefined when they say no more than that it did not work this time. */
export function refusalIn(errors: readonly ErrorReply[]): Refusal | undefined {
  const [{ message, extensions }] = errors as [ErrorReply]
  const { code = 'INTERNAL_SERVER_ERROR', reason = code } = extensions ?? {}
  return PASSING.has(code) ? undefined : new Refusal(reason, code, message)
}

/**
 * Sends one operation over HTTP; its answer has the type of its document.
 * @throws Refusal when the server refuses it; another Error when it may work the next time.
 */
export async function send<Data, Variables>(url: string, document: TypedDocumentNode<Data, Variables>, variables: Variables, token?: string): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: print(document), variables }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: ErrorReply[] }
  if (errors?.length) throw refusalIn(errors) ?? new Error(errors[0]!.message)
  if (!data) throw new Error(`answered ${response.status}`)
  return data
}

/** Waits longer each time, up to 5 seconds, and never as long as another client that lost the server at the same moment. */
export class BackOff {
  private tries = 0

  reset(): void {
    this.tries = 0
  }

  async wait(): Promise<void> {
    const most = Math.min(5_000, 200 * 2 ** this.tries)
    this.tries += 1
    await sleep(most / 2 + (Math.random() * most) / 2)
  }
}

/** Tries until the server answers, one way or the other. @throws Refusal */
export async function persistently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const backOff = new BackOff()
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (error instanceof Refusal) throw error
      await backOff.wait()
    }
  }
}
