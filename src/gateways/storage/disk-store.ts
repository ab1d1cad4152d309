import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bounded } from './bounded.js'
import { FileMissing, StoreFull, StoreUnavailable, type ByteRange, type FileStore, type WriteOptions } from './file-store.js'

/** Paths as `stored_files` has them: nothing that climbs, nothing hidden. */
const PATH = /^(?:[a-z0-9_-][a-z0-9._-]*\/)*[a-z0-9_-][a-z0-9._-]*$/

/** Files in a folder of this machine. What is being written lies aside until it is whole. */
export class DiskStore implements FileStore {
  readonly kind = 'disk'

  constructor(private readonly folder: string) {}

  async sizeOf(file: string): Promise<number | undefined> {
    try {
      return (await stat(this.at(file))).size
    } catch (error) {
      if (isMissing(error)) return undefined
      throw asStoreFault(error)
    }
  }

  async read(file: string, range?: ByteRange): Promise<Readable> {
    try {
      const handle = await open(this.at(file), constants.O_RDONLY)
      return createReadStream('', { fd: handle, ...range })
    } catch (error) {
      throw isMissing(error) ? new FileMissing(file) : asStoreFault(error)
    }
  }

  async write(file: string, bytes: Readable, { maxBytes }: WriteOptions): Promise<void> {
    const [target, aside] = [this.at(file), path.join(this.folder, '.incoming', randomUUID())]
    try {
      await mkdir(path.dirname(aside), { recursive: true })
      await mkdir(path.dirname(target), { recursive: true })
      await pipeline(bytes, bounded(maxBytes), createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true }))
      await rename(aside, target)
    } catch (error) {
      await rm(aside, { force: true }).catch(() => undefined)
      throw asStoreFault(error)
    }
  }

  async delete(file: string): Promise<void> {
    await rm(this.at(file), { force: true }).catch(throwStoreFault)
  }

  async check(): Promise<void> {
    await mkdir(this.folder, { recursive: true }).catch(throwStoreFault)
    await access(this.folder, constants.R_OK | constants.W_OK).catch(throwStoreFault)
  }

  async close(): Promise<void> {}

  private at(file: string): string {
    if (!PATH.test(file)) throw new TypeError('Not a path of a stored file')
    return path.join(this.folder, file)
  }
}

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

/** Faults of the disk by what can be done about them; anything else, such as a reader that went away, as it is. */
function asStoreFault(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'].includes(code ?? '')) return new StoreFull(message, { cause: error })
  if (['EIO', 'EMFILE', 'ENFILE', 'ESTALE', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) return new StoreUnavailable(message, { cause: error })
  return error
}

const throwStoreFault = (error: unknown): never => {
  throw asStoreFault(error)
}
