import { pipeline, type Readable } from 'node:stream'
import type { FileStore, StoredBytes, WriteOptions } from './file-store.js'
import { Hashing } from './hashing.js'

/** Puts these bytes into the store and tells what they were; whoever gives them is let go of, however it ends. @throws StoreFull, StoreUnavailable, FileTooLarge, or what the bytes throw */
export async function storeHashed(store: FileStore, path: string, bytes: Readable, options: WriteOptions): Promise<StoredBytes> {
  const hashing = new Hashing()
  // Either end takes the other with it; which was at fault is told by the write.
  pipeline(bytes, hashing, () => undefined)
  try {
    await store.write(path, hashing, options)
  } finally {
    hashing.destroy()
  }
  return { size: hashing.size, sha256: hashing.sha256() }
}
