import { hkdfSync } from 'node:crypto'
import type { Config } from '../config.js'
import { StartupError } from '../errors/startup-error.js'
import { KEY_BYTES, Keyring, type NamedKey } from './keyring.js'

/**
 * The keyring of this configuration: MESSAGE_KEYS (`id:base64`, newest first), or in development one key derived from
 * the secret kept in the data folder.
 * @throws StartupError when an id is repeated or malformed, or a key is not 32 bytes.
 */
export function readKeyring({ MESSAGE_KEYS, secret }: Pick<Config, 'MESSAGE_KEYS' | 'secret'>): Keyring {
  const [newest, ...older] = MESSAGE_KEYS.map(keyOf)
  if (!newest) return new Keyring([developmentKey(secret)])
  const ids = new Set([newest, ...older].map(({ id }) => id))
  if (ids.size !== older.length + 1) throw new StartupError('Setting MESSAGE_KEYS is refused: two keys have the same id.')
  return new Keyring([newest, ...older])
}

function keyOf(item: string): NamedKey {
  const [, id, text] = /^([A-Za-z0-9_-]{1,40}):([A-Za-z0-9+/_-]{43}=?)$/.exec(item) ?? []
  const key = Buffer.from(text ?? '', 'base64')
  if (!id || key.length !== KEY_BYTES) throw new StartupError('Setting MESSAGE_KEYS is refused: each key is `id:base64` of 32 bytes (`npm run keys` makes one).')
  return { id, key }
}

const developmentKey = (secret: string): NamedKey => ({
  id: 'development',
  key: Buffer.from(hkdfSync('sha256', secret, '', 'polyphony message key', KEY_BYTES)),
})
