import { createPublicKey } from 'node:crypto'
import { jwtVerify } from 'jose'

/** As the API does it: a signature is verified once, and a token seen before is known until it expires. */
const known = new Map()

/** Who sends a request, of the claims of its access token; `publicKeyPem` is what the API's tokens are signed for. */
export function viewerReader(publicKeyPem) {
  const key = createPublicKey(publicKeyPem)
  return async (authorization = '') => {
    const token = authorization.slice('Bearer '.length)
    const seen = known.get(token)
    if (seen && seen.expiresAt > Date.now()) return seen.viewer
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['ES256'], issuer: 'polyphony', audience: 'polyphony', clockTolerance: 5, requiredClaims: ['sub', 'exp', 'session_id'],
    })
    const viewer = { userId: payload.sub, sessionId: payload.session_id }
    known.set(token, { viewer, expiresAt: payload.exp * 1000 })
    return viewer
  }
}
