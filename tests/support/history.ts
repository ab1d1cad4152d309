import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import { PATIENCE_MS } from './until.js'

const EVENTS = `subscription History($id: ID!, $after: Cursor) { conversationEvents(conversationId: $id, after: $after) {
  __typename
  ... on LiveReady { cursor }
  ... on LiveResync { from }
  ... on MessageSent { cursor message { seq body } }
} }`

interface Event {
  __typename: string
  cursor?: string
  message?: { seq: number; body: string }
}

const BACK_OFF_MS = 50

/**
 * A client that writes down what it is told of a conversation and comes back with its cursor whatever cuts it off, as
 * the protocol asks of every client.
 */
export class History {
  /** The numbers of the messages it was told of, in the order it was. */
  readonly seqs: number[] = []
  readonly bodies: string[] = []
  /** What else it was told: LiveReady at each start, LiveResync when it was too slow. */
  readonly notices: string[] = []
  cursor: string | undefined
  private client: Client | undefined
  private socket: WebSocket | undefined
  private ended = false
  private readonly ready = Promise.withResolvers<void>()

  /** `url` may change while it follows, as behind a balancer. */
  constructor(
    private readonly url: () => string,
    private readonly person: { accessToken: string },
    private readonly conversationId: string,
  ) {
    void this.run()
  }

  /** Resolves once it truly follows. */
  get isFollowing(): Promise<void> {
    return this.ready.promise
  }

  /** Resolves when it has been told of so many messages. */
  async has(count: number): Promise<void> {
    for (const deadline = performance.now() + PATIENCE_MS; this.seqs.length < count; await sleep(20)) {
      if (performance.now() > deadline) throw new Error(`told of ${this.seqs.length} of ${count} messages: ${this.seqs.slice(-5).join(', ')}`)
    }
  }

  /** Cuts its connection, if it has one, as a lost network would; whether it had one. */
  cut(): boolean {
    const { socket } = this
    this.socket = undefined
    socket?.terminate()
    return socket !== undefined
  }

  async close(): Promise<void> {
    this.ended = true
    await this.client?.dispose()
  }

  private async run(): Promise<void> {
    while (!this.ended) {
      await this.follow().catch(() => undefined)
      await sleep(BACK_OFF_MS)
    }
  }

  private async follow(): Promise<void> {
    const client = createClient({
      url: `${this.url().replace(/^http/, 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${this.person.accessToken}` },
    })
    this.client = client
    client.on('opened', (socket) => (this.socket = socket as WebSocket))
    client.on('closed', () => (this.socket = undefined))
    try {
      const answers = client.iterate<{ conversationEvents: Event }>({ query: EVENTS, variables: { id: this.conversationId, after: this.cursor } })
      for await (const { data } of answers) if (data) this.note(data.conversationEvents)
    } finally {
      await client.dispose()
    }
  }

  private note(event: Event): void {
    if (event.__typename === 'LiveReady') this.ready.resolve()
    if (event.cursor) this.cursor = event.cursor
    if (!event.message) return void this.notices.push(event.__typename)
    this.seqs.push(event.message.seq)
    this.bodies.push(event.message.body)
  }
}

/** 1 to n: what every history must be, with nothing missing, twice or out of order. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
