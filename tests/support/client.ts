import { print, type GraphQLFormattedError } from 'graphql'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'

export interface Reply<Data> {
  data?: Data | null
  errors?: readonly GraphQLFormattedError[]
  status: number
  headers: Headers
  /** What was sent, for the message of a failed expectation. */
  query?: string
}

export interface Stream<Data> {
  /** The next answer; an error that ended the stream is an answer with `errors`. */
  next(): Promise<{ data?: Data | null; errors?: readonly GraphQLFormattedError[] }>
  close(): Promise<void>
}

type Document<Data, Variables> = TypedDocumentNode<Data, Variables> | string

const textOf = (document: Document<never, never>): string => (typeof document === 'string' ? document : print(document))

/** Speaks to the server as a front end does, as one person or as a visitor. */
export class TestClient {
  constructor(
    private readonly url: () => string,
    private readonly accessToken?: string,
  ) {}

  async run<Data, Variables>(document: Document<Data, Variables>, variables?: Variables, headers: Record<string, string> = {}): Promise<Reply<Data>> {
    const query = textOf(document as Document<never, never>)
    const response = await fetch(`${this.url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.authorization(), ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await response.json()) as Pick<Reply<Data>, 'data' | 'errors'>
    return { ...body, status: response.status, headers: response.headers, query }
  }

  async subscribe<Data, Variables>(document: Document<Data, Variables>, variables?: Variables): Promise<Stream<Data>> {
    const client = createClient({
      url: `${this.url().replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: this.authorization(),
      retryAttempts: 0,
    })
    const answers = client.iterate<Data>({ query: textOf(document as Document<never, never>), variables: variables as Record<string, unknown> })
    return {
      next: async () => {
        try {
          const answer = await answers.next()
          if (answer.done) throw new Error('the stream has ended')
          return answer.value
        } catch (error) {
          if (Array.isArray(error)) return { errors: error as GraphQLFormattedError[] }
          throw error
        }
      },
      close: async () => {
        await answers.return?.()
        await client.dispose()
      },
    }
  }

  private authorization(): Record<string, string> {
    return this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {}
  }
}
