import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'

/** Calls of one account; each answer has the type of its document. */
export class Api {
  accessToken: string | undefined

  constructor(private readonly url: string) {}

  async send<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.accessToken && { authorization: `Bearer ${this.accessToken}` }) },
      body: JSON.stringify({ query: print(document), variables }),
    })
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] }
    if (!data || errors) throw new Error(errors?.map((error) => error.message).join('\n'))
    return data
  }

  /** A connection that comes back by itself. */
  live(): Client {
    return createClient({
      url: this.url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 100, shouldRetry: () => true,
      connectionParams: { authorization: `Bearer ${this.accessToken}` },
    })
  }
}
