import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Pool } from 'pg'
import { SystemDoor } from '../db/system-door.js'
import type { FileStore } from '../gateways/storage/file-store.js'
import { storeHashed } from '../gateways/storage/store-hashed.js'

interface Keeping {
  system: Pool
  store: FileStore
}

interface MadeFile {
  ownerId: string
  bucket: 'audio-files' | 'user-avatars' | 'public-assets' | 'data-exports'
  projectId?: string | null | undefined
  name: string
  mediaType: string
  /** Given by whoever may do it twice: the second time the file of the first is the same. */
  fileId?: string
}

/** Where the bytes are: in a file of this machine, or coming. */
type Source = { file: string; stream?: undefined } | { stream: Readable; file?: undefined }

/** Nothing the server makes comes near it. */
const MOST_BYTES = 64 * 2 ** 30

const PLACE = 'select i.id, stored_file_path($1::file_bucket, $2::uuid, $3::uuid, i.id) as path from (select coalesce($4::uuid, new_id()) as id) i'

/**
 * Puts a file the server made into the store and registers it, ready to be downloaded by those who may see it.
 * @throws StoreFull, StoreUnavailable, or what the bytes throw; then nothing is registered.
 */
export async function keepFile({ system, store }: Keeping, { ownerId, bucket, projectId = null, name, mediaType, fileId, ...source }: MadeFile & Source): Promise<{ fileId: string }> {
  const { rows } = await system.query<{ id: string; path: string }>(PLACE, [bucket, ownerId, projectId, fileId ?? null])
  const { id, path } = rows[0]!
  const stored = await storeHashed(store, path, source.stream ?? createReadStream(source.file), { mediaType, maxBytes: MOST_BYTES })
  await new SystemDoor(system).rule('register_output_file', { id, ownerId, bucket, path, name, mediaType, ...stored, projectId })
  return { fileId: id }
}
