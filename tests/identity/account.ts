import { randomBytes } from 'node:crypto'
import { graphql } from '../support/graphql/index.js'

export const SIGN_UP = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      sessionId
      accessToken
      refreshToken
      refreshTokenExpiresAt
      user {
        id
        handle
        displayName
      }
    }
  }
`)

export const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      sessionId
      accessToken
      accessTokenExpiresAt
      refreshToken
      user {
        id
        handle
      }
    }
  }
`)

export const REFRESH = graphql(`
  mutation RefreshSession($input: RefreshSessionInput) {
    refreshSession(input: $input) {
      sessionId
      accessToken
      refreshToken
    }
  }
`)

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      email
      emailVerified
      role
      tier
      user {
        id
        handle
      }
    }
  }
`)

/** An account nobody else has. */
export const newcomer = () => {
  const name = `n${randomBytes(6).toString('hex')}`
  return { email: `${name}@example.com`, password: 'a quiet harbour at dawn', handle: name }
}

/** Sends any document with any headers, for what the typed client never sends. */
export async function post(url: string, query: string, options: { headers?: Record<string, string>; variables?: object } = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...options.headers },
    body: JSON.stringify({ query, variables: options.variables }),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer }
}

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions: { code: string; reason?: string; retryAfter?: number } }[]
}
