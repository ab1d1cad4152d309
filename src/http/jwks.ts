import type { FastifyInstance } from 'fastify'
import type { AccessTokens } from '../auth/access-tokens.js'

/** Publishes the key access tokens are verified with (JSON Web Key Set, RFC 7517). */
export function serveJwks(app: FastifyInstance, tokens: AccessTokens): void {
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=300')
    return { keys: [tokens.jwk] }
  })
}
