import { createHash, hash, type Hash } from 'node:crypto'
import { close, closeSync, fchmod, fstatSync, fsync, open, read, type Stats } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { FileTooLarge, type StoredBytes } from './file-store.js'

const PIECE_BYTES = 256 * 1024
const OWNER_ALONE = 0o600

// By its number: a handle with its promises takes longer than what is asked of the disk.
const disk = { open: promisify(open), close: promisify(close), chmod: promisify(fchmod), read: promisify(read), flush: promisify(fsync) }

/**
 * Gives a file of this machine another path on the same disk, in place of what lay there; once this resolves it survives
 * a power cut. Undefined when the path is on another disk.
 * @throws FileTooLarge, or what the disk throws; then nothing lies under the path
 */
export async function adoptFile(file: string, target: string, maxBytes: number): Promise<StoredBytes | undefined> {
  const fd = await disk.open(file, 'r+')
  try {
    // Of an open file it is known without the disk.
    const stats = fstatSync(fd)
    if (stats.size > maxBytes) throw new FileTooLarge(`more than ${maxBytes} bytes`)
    if (modeOf(stats) !== OWNER_ALONE) await disk.chmod(fd, OWNER_ALONE)
    const sha256 = await hashOf(fd, stats.size)
    // Moved before it is flushed: a disk that flushes a new file flushes its folder too, and a new folder's folder.
    if (!(await isMoved(file, target))) return undefined
    await flushed(fd, target)
    return { size: stats.size, sha256 }
  } finally {
    closeSync(fd)
  }
}

const modeOf = ({ mode }: Stats): number => mode & 0o777

async function hashOf(fd: number, size: number): Promise<Buffer> {
  const piece = Buffer.allocUnsafe(Math.min(size, PIECE_BYTES))
  let hashing: Hash | undefined
  for (let position = 0; position < size; ) {
    const { bytesRead } = await disk.read(fd, piece, 0, piece.length, position)
    if (bytesRead === 0) throw new Error('A file shrinks while it is read')
    if (bytesRead === size) return hash('sha256', piece, 'buffer')
    hashing ??= createHash('sha256')
    hashing.update(piece.subarray(0, bytesRead))
    position += bytesRead
  }
  return (hashing ?? createHash('sha256')).digest()
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

async function flushed(fd: number, target: string): Promise<void> {
  try {
    await disk.flush(fd)
  } catch (error) {
    await rm(target, { force: true }).catch(() => undefined)
    throw error
  }
}
