import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { DomainError } from '../errors/domain-error.js'

const VERSION = 'v1'
const CIPHER = 'aes-256-gcm'
export const KEY_BYTES = 32
/** NIST SP 800-38D: 96 random bits, good for 2^32 texts under one key. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** What a key is called in the settings and in front of every text it sealed. */
export const KEY_ID = '[A-Za-z0-9_-]{1,40}'
/** Base64url in the one way its bytes are written: the bits of the last character that mean nothing are zero. */
const TEXT = '(?:[\\w-]{4})*(?:[\\w-][AQgw]|[\\w-]{2}[AEIMQUYcgkosw048])?'
const SEALED = new RegExp(`^${VERSION}\\|(${KEY_ID})\\|([\\w-]{16})\\|(${TEXT})\\|([\\w-]{21}[AQgw])$`)
const WHOLE_TAG = { authTagLength: TAG_BYTES }

/** A key by the name that is written beside everything sealed under it. */
export interface NamedKey {
  id: string
  key: Buffer
}

interface LoadedKey {
  id: string
  key: KeyObject
}

/** Bytes would be made into a key again for each text, which takes four times as long as opening it. */
const loaded = ({ id, key }: NamedKey): LoadedKey => ({ id, key: createSecretKey(key) })

/**
 * Seals texts for the database: AES-256-GCM under the newest key, as `v1|key id|nonce|ciphertext|tag` (base64url). The
 * row's id is bound to the text, so that a sealed text put into another row does not open.
 */
export class Keyring {
  private readonly ring: readonly [LoadedKey, ...LoadedKey[]]
  private readonly keys: Map<string, KeyObject>

  /** The first key seals; all of them open. */
  constructor([newest, ...older]: readonly [NamedKey, ...NamedKey[]]) {
    this.ring = [loaded(newest), ...older.map(loaded)]
    this.keys = new Map(this.ring.map(({ id, key }) => [id, key]))
  }

  /** The id of the key new texts are sealed under. */
  get currentKeyId(): string {
    return this.ring[0].id
  }

  /** Whether there is a key of this id, so that what it sealed can be opened. */
  has(keyId: string): boolean {
    return this.keys.has(keyId)
  }

  /** Whether a sealed text is under the key new ones are sealed under. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${VERSION}|${this.currentKeyId}|`)
  }

  /** @throws DomainError UNSTORABLE_TEXT for half a surrogate pair, which would come back as another character. */
  seal(text: string, rowId: string): string {
    if (!text.isWellFormed()) throw new DomainError('UNSTORABLE_TEXT')
    const { id, key } = this.ring[0]
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(rowId, 'latin1'))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return [VERSION, id, ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('|')
  }

  /** @throws DomainError TEXT_UNREADABLE when the key is not on the ring or the text was altered or moved: never a part of it. */
  open(sealed: string, rowId: string): string {
    const [, id = '', nonce = '', text = '', tag = ''] = SEALED.exec(sealed) ?? []
    const key = this.keys.get(id)
    if (!key) throw new DomainError('TEXT_UNREADABLE')
    try {
      const decipher = createDecipheriv(CIPHER, key, bytesOf(nonce), WHOLE_TAG)
      decipher.setAAD(Buffer.from(rowId, 'latin1')).setAuthTag(bytesOf(tag))
      const opened = decipher.update(bytesOf(text))
      // In this mode nothing is left over: it only says whether what was opened is what was sealed.
      decipher.final()
      return opened.toString('utf8')
    } catch {
      throw new DomainError('TEXT_UNREADABLE')
    }
  }
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url')
