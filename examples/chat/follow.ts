import type { ResultOf } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { BackOff, Refusal, refusalIn } from './connection.js'
import { EVENTS } from './documents.js'
import type { Session } from './session.js'

type Event = ResultOf<typeof EVENTS>['conversationEvents']

/** What happens in a conversation, and whether it is being followed right now. */
export type Followed = Event | { __typename: 'Offline' }

/** Close codes of the protocol (graphql-ws, "Unauthorized" and "Forbidden"): the token or the session is over. */
const NOT_LET_IN = new Set([4401, 4403])
const PING_MS = 10_000

/**
 * Everything that happens in the conversation after a cursor, each thing once and in order, for as long as it is asked for:
 * when the connection is lost, it comes back and goes on behind the last event that arrived.
 * @throws Refusal when it may not be followed (any more), CURSOR_EXPIRED when it was away for too long.
 */
export async function* follow(session: Session, conversationId: string, after: string): AsyncGenerator<Followed> {
  const place = { conversationId, after, backOff: new BackOff() }
  for (;;) {
    try {
      yield* whileConnected(session, place)
    } catch (error) {
      await recover(session, error)
    }
    yield { __typename: 'Offline' }
    await place.backOff.wait()
  }
}

interface Place {
  conversationId: string
  /** The cursor of the last event that was dealt with. */
  after: string
  backOff: BackOff
}

async function* whileConnected(session: Session, place: Place): AsyncGenerator<Event> {
  for await (const event of subscription(session, place)) {
    place.backOff.reset()
    // We read too slowly, and are asked to catch up: by following again, from where we are.
    if (event.__typename === 'LiveResync') return
    yield event
    if ('cursor' in event) place.after = event.cursor
  }
}

/** One subscription over one socket; it ends, or throws, when either does. */
async function* subscription(session: Session, { conversationId, after }: Place): AsyncGenerator<Event> {
  const client = createClient({
    url: session.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: async () => ({ authorization: `Bearer ${await session.token()}` }),
    keepAlive: PING_MS,
    // It would come back with the cursor it began with.
    retryAttempts: 0,
  })
  try {
    const results = client.iterate<ResultOf<typeof EVENTS>>({ query: print(EVENTS), variables: { conversationId, after } })
    for await (const { data, errors } of results) {
      if (errors?.length) throw refusalIn(errors) ?? new Error(errors[0]!.message)
      if (data) yield data.conversationEvents
    }
  } finally {
    await client.dispose()
  }
}

/** Gets ready for another try. @throws Refusal when there is no use in one. */
async function recover(session: Session, error: unknown): Promise<void> {
  const refusal = error instanceof Refusal ? error : Array.isArray(error) ? refusalIn(error as never) : undefined
  const isSignedOut = refusal?.code === 'UNAUTHENTICATED' || NOT_LET_IN.has((error as { code?: number }).code ?? 0)
  if (isSignedOut) return session.renew()
  if (refusal) throw refusal
}
