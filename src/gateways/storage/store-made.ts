import { createReadStream } from 'node:fs'
import type { FileStore, StoredBytes, WriteOptions } from './file-store.js'
import { storeHashed } from './store-hashed.js'

/** Puts a file made on this machine into the store, which may take it away instead of copying it. @throws StoreFull, StoreUnavailable, FileTooLarge, or what reading it throws */
export const storeMade = async (store: FileStore, path: string, file: string, options: WriteOptions): Promise<StoredBytes> =>
  (await store.adopt?.(file, path, options.maxBytes)) ?? storeHashed(store, path, createReadStream(file), options)
