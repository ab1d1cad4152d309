/** The tokens of one session. */
export interface SessionGrant {
  userId: string
  sessionId: string
  accessToken: string
  accessTokenExpiresAt: Date
  refreshToken: string
  refreshTokenExpiresAt: Date
}

/** The cookies a browser keeps a session in. Only an HTTP request has them; a WebSocket cannot set any. */
export interface SessionCookies {
  readonly refreshToken: string | undefined
  keep(grant: SessionGrant): void
  clear(): void
}
