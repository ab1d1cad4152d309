import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(scrypt) as (password: string, salt: string, length: number) => Promise<Buffer>
const BYTES = 64
const FORM = /^[0-9a-f]{128}\.[^.]+$/i

/** Whether a hash is of the form `hex(scrypt-64).salt` that TuneMantra kept. */
export const isImportedHash = (hash: string): boolean => FORM.test(hash)

/** A hash of that form nothing verifies against: the work is the same as with a true one. */
export const importedDecoy = (): string => `${randomBytes(BYTES).toString('hex')}.${randomBytes(16).toString('hex')}`

/** scrypt with Node's default cost (N 16384, r 8, p 1) and the salt as the text it was written as. */
export async function verifyImported(hash: string, password: string): Promise<boolean> {
  const [hex = '', salt = ''] = hash.split('.')
  return timingSafeEqual(await derive(password, salt, BYTES), Buffer.from(hex, 'hex'))
}
