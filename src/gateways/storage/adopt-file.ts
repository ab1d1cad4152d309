import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { FileTooLarge, type StoredBytes } from './file-store.js'

const PIECE_BYTES = 256 * 1024
const OWNER_ALONE = 0o600

/**
 * Gives a file of this machine another path on the same disk, in place of what lay there; once this resolves it survives
 * a power cut. Undefined when the path is on another disk.
 * @throws FileTooLarge, or what the disk throws; then nothing lies under the path
 */
export async function adoptFile(file: string, target: string, maxBytes: number): Promise<StoredBytes | undefined> {
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    if (size > maxBytes) throw new FileTooLarge(`more than ${maxBytes} bytes`)
    await handle.chmod(OWNER_ALONE)
    const sha256 = await hashOf(handle, size)
    // Moved before it is flushed: a disk that flushes a new file flushes its folder too, and a new folder's folder.
    if (!(await isMoved(file, target))) return undefined
    await flushed(handle, target)
    return { size, sha256 }
  } finally {
    await handle.close()
  }
}

async function hashOf(handle: FileHandle, size: number): Promise<Buffer> {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(Math.min(size, PIECE_BYTES))
  for (let position = 0; position < size; ) {
    const { bytesRead } = await handle.read(piece, 0, piece.length, position)
    if (bytesRead === 0) throw new Error('A file shrinks while it is read')
    hash.update(piece.subarray(0, bytesRead))
    position += bytesRead
  }
  return hash.digest()
}

async function isMoved(file: string, target: string): Promise<boolean> {
  try {
    // The folder is there nearly always.
    await rename(file, target).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      await mkdir(path.dirname(target), { recursive: true })
      await rename(file, target)
    })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false
    throw error
  }
}

async function flushed(handle: FileHandle, target: string): Promise<void> {
  try {
    await handle.sync()
  } catch (error) {
    await rm(target, { force: true }).catch(() => undefined)
    throw error
  }
}
