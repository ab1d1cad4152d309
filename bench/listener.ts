import type { Pool } from 'pg'
import { newSigningKey } from '../src/auth/signing-key.js'
import { signIn, type Person } from './people.js'

/** The account the load is sent as. */
export interface Listener extends Person {
  /** What the server must be given to accept the token. */
  signingKey: string
}

/** Makes an account with a live session, as signing in would. */
export async function signInListener(owner: Pool): Promise<Listener> {
  const signingKey = newSigningKey()
  const [listener] = await signIn(owner, signingKey, ['listener'])
  return { ...listener!, signingKey }
}
