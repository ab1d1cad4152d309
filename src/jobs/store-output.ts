import path from 'node:path'
import type { Readable } from 'node:stream'
import type { FileStore } from '../gateways/storage/file-store.js'
import { storeHashed } from '../gateways/storage/store-hashed.js'
import { storeMade } from '../gateways/storage/store-made.js'
import type { StoredOutput } from './transformation-rules.js'

/** Ten times three hours of stereo at 48 kHz and 16 bits. */
const MOST_BYTES = 20 * 2 ** 30

const ENDINGS: Record<string, string> = { 'audio/wav': 'wav', 'audio/x-wav': 'wav', 'audio/mpeg': 'mp3', 'audio/mp3': 'mp3', 'audio/flac': 'flac', 'audio/x-flac': 'flac', 'audio/ogg': 'ogg' }

export interface Output {
  /** Where it is put: whoever does it twice overwrites the first. */
  path: string
  /** What it was made of. */
  madeOf: string | null
  /** What was made of it. */
  as: string
  mediaType: string
}

/** Puts what was made, bytes or a file of this machine nobody else needs, into the store, to be registered with what it belongs to. @throws StoreFull, StoreUnavailable, or what the bytes throw */
export async function storeOutput(store: FileStore, made: Readable | string, { path: place, madeOf, as, mediaType }: Output): Promise<StoredOutput> {
  const options = { mediaType, maxBytes: MOST_BYTES }
  const { size, sha256 } = await (typeof made === 'string' ? storeMade(store, place, made, options) : storeHashed(store, place, made, options))
  const stem = madeOf === null ? 'audio' : path.parse(madeOf).name.slice(0, 200)
  return { name: `${stem} ${as.toLowerCase()}.${ENDINGS[mediaType] ?? 'audio'}`, mediaType, size, sha256: sha256.toString('hex') }
}
