import { newSigningKey } from '../auth/signing-key.js'

/** A new key for access tokens as one line, as settings files take it. Everybody has to sign in again once it is used. */
console.log(`JWT_PRIVATE_KEY="${newSigningKey().trim().replaceAll('\n', '\\n')}"`)
