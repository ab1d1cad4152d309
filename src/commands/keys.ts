import { newSigningKey } from '../auth/signing-key.js'
import { newMessageKey } from '../encryption/read-keyring.js'

/** New keys, each as one line, as settings files take them: what a new one does to the old is in docs/operating.md. */
console.log(`JWT_PRIVATE_KEY="${newSigningKey().trim().replaceAll('\n', '\\n')}"`)
console.log(`MESSAGE_KEYS="${newMessageKey()}"`)
