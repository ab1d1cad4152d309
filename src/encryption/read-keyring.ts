import { hkdfSync, randomBytes } from 'node:crypto'
import type { Config } from '../config.js'
import { StartupError } from '../errors/startup-error.js'
import { KEY_BYTES, KEY_ID, Keyring, type NamedKey } from './keyring.js'

const KEY = new RegExp(`^(${KEY_ID}):([A-Za-z0-9+/_-]{43}=?)$`)
const DEVELOPMENT = 'development'

/**
 * The keyring of this configuration: MESSAGE_KEYS (`id:base64`, newest first), and outside of production one key derived
 * from the secret, behind them all, so that what was sealed before there were settings still opens.
 * @throws StartupError when an id is repeated or malformed, or a key is not 32 bytes.
 */
export function readKeyring({ MESSAGE_KEYS, secret, production }: Pick<Config, 'MESSAGE_KEYS' | 'secret' | 'production'>): Keyring {
  const given = MESSAGE_KEYS.map(keyOf)
  const ids = new Set(given.map(({ id }) => id))
  if (ids.size !== given.length) throw refused('two keys have the same id')
  const [newest, ...older] = production || ids.has(DEVELOPMENT) ? given : [...given, developmentKey(secret)]
  if (!newest) throw refused('there is no key')
  return new Keyring([newest, ...older])
}

/** A new key as MESSAGE_KEYS takes it. Its id is the day it was made and something random, for a day may need two. */
export function newMessageKey(): string {
  const id = `${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`
  return `${id}:${randomBytes(KEY_BYTES).toString('base64')}`
}

function keyOf(item: string): NamedKey {
  const [, id, text] = KEY.exec(item) ?? []
  const key = Buffer.from(text ?? '', 'base64')
  if (!id || key.length !== KEY_BYTES) throw refused('each key is `id:base64` of 32 bytes (`npm run keys` makes one)')
  return { id, key }
}

const developmentKey = (secret: string): NamedKey => ({
  id: DEVELOPMENT,
  key: Buffer.from(hkdfSync('sha256', secret, '', 'polyphony message key', KEY_BYTES)),
})

const refused = (why: string): StartupError => new StartupError(`Setting MESSAGE_KEYS is refused: ${why}.`)
