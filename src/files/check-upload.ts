import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { DomainError } from '../errors/domain-error.js'
import { FileMissing, type FileStore } from '../gateways/storage/file-store.js'
import { withInputFile } from '../gateways/storage/input-file.js'
import { uploadPath } from '../gateways/storage/upload-path.js'
import type { Announced, FileFacts } from './facts.js'
import { inspectAudio } from './inspect-audio.js'
import { renderImage } from './render-image.js'
import { checkMagic } from './sniff.js'

/**
 * Looks at what has arrived, and puts it where it is served from: audio as it came, a picture made anew.
 * @throws DomainError of the reason it is refused for, FILE_NOT_ARRIVED; StoreFull, StoreUnavailable
 */
export async function checkUpload(store: FileStore, file: Announced): Promise<FileFacts> {
  return file.purpose === 'audio-files' ? checkAudio(store, file) : checkPicture(store, file)
}

async function checkAudio(store: FileStore, file: Announced): Promise<FileFacts> {
  await settle(store, file.path)
  checkSize(await store.sizeOf(file.path), file)
  return withInputFile(store, file.path, async (local) => {
    await checkMagic(local, file.mediaType)
    const audio = await inspectAudio(local)
    const sha256 = await hashOf(await store.read(file.path))
    checkHash(sha256, file)
    return { ...audio, mediaType: file.mediaType, sizeBytes: file.sizeBytes, sha256 }
  })
}

/** From here on whoever has the upload's address cannot change it. It may have come here before, in a check that broke off. */
async function settle(store: FileStore, place: string): Promise<void> {
  try {
    await store.move(uploadPath(place), place)
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error
    if ((await store.sizeOf(place)) === undefined) throw new DomainError('FILE_NOT_ARRIVED')
  }
}

async function checkPicture(store: FileStore, file: Announced): Promise<FileFacts> {
  const size = await store.sizeOf(uploadPath(file.path))
  if (size === undefined) throw new DomainError('FILE_NOT_ARRIVED')
  checkSize(size, file)
  const bytes = await buffer(await store.read(uploadPath(file.path)))
  checkSize(bytes.length, file)
  checkHash(createHash('sha256').update(bytes).digest('hex'), file)
  await checkMagic(bytes, file.mediaType)
  const { data, info } = await renderImage(bytes, file.purpose === 'user-avatars')
  await store.write(file.path, Readable.from([data]), { mediaType: 'image/webp', maxBytes: data.length })
  return { mediaType: 'image/webp', sizeBytes: data.length, sha256: createHash('sha256').update(data).digest('hex'), width: info.width, height: info.height }
}

function checkSize(size: number | undefined, { sizeBytes }: Announced): void {
  if (size === undefined) throw new DomainError('FILE_NOT_ARRIVED')
  if (size === 0) throw new DomainError('FILE_EMPTY')
  if (size !== sizeBytes) throw new DomainError('FILE_SIZE_MISMATCH')
}

function checkHash(found: string, { sha256 }: Announced): void {
  if (sha256 && sha256 !== found) throw new DomainError('FILE_CHECKSUM_MISMATCH')
}

async function hashOf(bytes: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}
