import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import { graphql } from './graphql/index.js'

/** The server that is asked: that of `npm start`, unless POLYPHONY_URL names another. */
export const URL_OF_API = process.env.POLYPHONY_URL ?? 'http://127.0.0.1:4000/graphql'
/** Of every account of the demo. */
export const DEMO_PASSWORD = 'listen-closely-42'
/** The account, one of the demo's unless POLYPHONY_EMAIL and POLYPHONY_PASSWORD name another. */
const { POLYPHONY_EMAIL = 'demo@polyphony.example', POLYPHONY_PASSWORD = DEMO_PASSWORD } = process.env

const SIGN_IN = graphql(`
  mutation ExampleSignIn($email: EmailAddress!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      accessToken
    }
  }
`)

/** Calls of one account; each answer has the type of its document. */
export class Api {
  private accessToken: string | undefined

  static async signIn(email = POLYPHONY_EMAIL, password = POLYPHONY_PASSWORD): Promise<Api> {
    const api = new Api()
    api.accessToken = (await api.send(SIGN_IN, { email, password })).signIn.accessToken!
    return api
  }

  async send<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
    const response = await fetch(URL_OF_API, {
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
      url: URL_OF_API.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 100, shouldRetry: () => true,
      connectionParams: { authorization: `Bearer ${this.accessToken}` },
    })
  }
}

/** Runs an example; what goes wrong is told in a line. */
export async function run(example: () => Promise<void>): Promise<void> {
  try {
    await example()
  } catch (error) {
    const isAway = error instanceof TypeError && error.message === 'fetch failed'
    console.error(isAway ? `Nothing answers at ${URL_OF_API}: start it with \`npm start\`, or name another with POLYPHONY_URL.` : (error as Error).message)
    process.exitCode = 1
  }
}
