import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { FileStore } from '../gateways/storage/file-store.js'

/**
 * A stored file as a file of this machine, for programs that need one; it is in `folder`, which the caller removes.
 * @throws FileMissing, StoreUnavailable
 */
export async function inputFileOf(store: FileStore, storedPath: string, folder: string): Promise<string> {
  const file = path.join(folder, randomUUID())
  await pipeline(await store.read(storedPath), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  return file
}
