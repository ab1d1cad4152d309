import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { persistently, Refusal, send } from './connection.js'
import { REFRESH, SIGN_IN } from './documents.js'

/** A token is renewed this long before it expires, so that none expires on its way. */
const EARLY_MS = 60_000

interface Tokens {
  accessToken: string
  refreshToken: string
  /** Milliseconds since 1970, by our own clock as far as it is right. */
  expiresAt: number
}

interface Payload {
  accessToken?: string | null | undefined
  accessTokenExpiresAt: string
  refreshToken?: string | null | undefined
}

const tokensIn = ({ accessToken, accessTokenExpiresAt, refreshToken }: Payload): Tokens => ({
  accessToken: accessToken!,
  refreshToken: refreshToken!,
  expiresAt: Date.parse(accessTokenExpiresAt),
})

/** Somebody signed in, for as long as the program runs. */
export class Session {
  private renewing: Promise<Tokens> | undefined

  private constructor(
    readonly url: string,
    private readonly account: { email: string; password: string },
    private tokens: Tokens,
  ) {}

  /** @throws Refusal when the account or password is wrong. */
  static async open(url: string, account: { email: string; password: string }): Promise<Session> {
    return new Session(url, account, await signIn(url, account))
  }

  /** A token that is good for a while yet. */
  async token(): Promise<string> {
    if (Date.now() > this.tokens.expiresAt - EARLY_MS) await this.renew()
    return this.tokens.accessToken
  }

  /** Sends an operation, over and over until there is an answer. @throws Refusal */
  send<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
    return persistently(async () => {
      try {
        return await send(this.url, document, variables, await this.token())
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'UNAUTHENTICATED') throw error
        await this.renew()
        return send(this.url, document, variables, await this.token())
      }
    })
  }

  /** One renewal for all who ask: a refresh token is good once. */
  async renew(): Promise<void> {
    this.renewing ??= persistently(() => this.refreshed()).finally(() => (this.renewing = undefined))
    this.tokens = await this.renewing
  }

  /** The reply to a refresh may be lost with the server; then the session is over, and a new one begins. */
  private async refreshed(): Promise<Tokens> {
    try {
      return tokensIn((await send(this.url, REFRESH, { refreshToken: this.tokens.refreshToken })).refreshSession)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'UNAUTHENTICATED') return signIn(this.url, this.account)
      throw error
    }
  }
}

const signIn = async (url: string, account: { email: string; password: string }): Promise<Tokens> => tokensIn((await send(url, SIGN_IN, account)).signIn)
