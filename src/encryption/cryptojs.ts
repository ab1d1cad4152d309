import { isUtf8 } from 'node:buffer'
import { createDecipheriv, createHash } from 'node:crypto'

/** `Salted__` in base64, as far as it fills whole characters. */
const BEGINNING = 'U2FsdGVkX1'
const HEADER_BYTES = 8
const SALT_BYTES = 8
const KEY_BYTES = 32
const IV_BYTES = 16
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/

/** Whether a text looks like what `CryptoJS.AES.encrypt(text, passphrase).toString()` makes. */
export const isCryptoJs = (text: string): boolean => text.startsWith(BEGINNING)

/**
 * The text of a CryptoJS passphrase ciphertext, which is OpenSSL's `enc -aes-256-cbc -md md5`: `Salted__`, 8 bytes of salt,
 * AES-256-CBC with PKCS#7. Undefined when the passphrase is another one or the text is damaged. The format proves nothing:
 * one wrong passphrase in about a million gives a short meaningless text.
 */
export function openCryptoJs(ciphertext: string, passphrase: string): string | undefined {
  if (!BASE64.test(ciphertext)) return undefined
  const bytes = Buffer.from(ciphertext, 'base64')
  if (bytes.toString('latin1', 0, HEADER_BYTES) !== 'Salted__') return undefined
  const { key, iv } = keyOf(passphrase, bytes.subarray(HEADER_BYTES, HEADER_BYTES + SALT_BYTES))
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, iv)
    const text = Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES + SALT_BYTES)), decipher.final()])
    return isUtf8(text) ? text.toString() : undefined
  } catch {
    return undefined
  }
}

/** EVP_BytesToKey of OpenSSL with MD5 and one round: each block is the hash of the one before it, the passphrase and the salt. */
function keyOf(passphrase: string, salt: Buffer): { key: Buffer; iv: Buffer } {
  let [block, all] = [Buffer.alloc(0), Buffer.alloc(0)]
  while (all.length < KEY_BYTES + IV_BYTES) {
    block = createHash('md5').update(block).update(passphrase).update(salt).digest()
    all = Buffer.concat([all, block])
  }
  return { key: all.subarray(0, KEY_BYTES), iv: all.subarray(KEY_BYTES, KEY_BYTES + IV_BYTES) }
}
