import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { adoptFile } from './adopt-file.js'
import { bounded } from './bounded.js'
import { asStoreFault, throwStoreFault } from './disk-faults.js'
import { FileMissing, type ByteRange, type FileStore, type StoredBytes, type WriteOptions } from './file-store.js'
import { PASSING } from './passing-bytes.js'

/** Paths as `stored_files` has them: nothing that climbs, nothing hidden. */
const PATH = /^(?:[a-z0-9_-][a-z0-9._-]*\/)*[a-z0-9_-][a-z0-9._-]*$/

/** Read and written at a time: larger is no faster, and fifty at once have to fit into little memory. */
const PIECE_BYTES = 256 * 1024

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
      return createReadStream('', { fd: handle, highWaterMark: PIECE_BYTES, ...range })
    } catch (error) {
      throw isMissing(error) ? new FileMissing(file) : asStoreFault(error)
    }
  }

  async write(file: string, bytes: Readable, { maxBytes, isUpload = false }: WriteOptions): Promise<void> {
    const [target, aside] = [this.at(file), path.join(this.incoming, randomUUID())]
    let out: WriteStream | undefined
    // Whoever fails first takes the other with it, by the same error: only what is the disk's is named so.
    let isOfBytes = bytes.errored !== null
    bytes.once('error', () => (isOfBytes = !out?.errored))
    try {
      await mkdir(this.incoming, { recursive: true })
      await mkdir(path.dirname(target), { recursive: true })
      out = createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: !isUpload, highWaterMark: PIECE_BYTES, ...(isUpload && { fs: PASSING }) })
      await (isUpload ? pipeline(bytes, out) : pipeline(bytes, bounded(maxBytes), out))
      await rename(aside, target)
    } catch (error) {
      await rm(aside, { force: true }).catch(() => undefined)
      throw isOfBytes ? error : asStoreFault(error)
    }
  }

  async move(from: string, to: string): Promise<void> {
    try {
      await flush(this.at(from))
      await mkdir(path.dirname(this.at(to)), { recursive: true })
      await rename(this.at(from), this.at(to))
    } catch (error) {
      throw isMissing(error) ? new FileMissing(from) : asStoreFault(error)
    }
  }

  async adopt(file: string, to: string, maxBytes: number): Promise<StoredBytes | undefined> {
    return adoptFile(file, this.at(to), maxBytes).catch(throwStoreFault)
  }

  async clearUnfinished(before: Date): Promise<number> {
    let count = 0
    for (const name of await readdir(this.incoming).catch(() => [])) {
      const file = path.join(this.incoming, name)
      const touchedAt = await stat(file).then(({ mtime }) => mtime, () => undefined)
      if (!touchedAt || touchedAt >= before) continue
      await rm(file, { force: true }).catch(throwStoreFault)
      count += 1
    }
    return count
  }

  locate(file: string): string {
    return this.at(file)
  }

  async delete(file: string): Promise<void> {
    await rm(this.at(file), { force: true }).catch(throwStoreFault)
  }

  async check(): Promise<void> {
    await mkdir(this.folder, { recursive: true }).catch(throwStoreFault)
    await access(this.folder, constants.R_OK | constants.W_OK).catch(throwStoreFault)
  }

  async close(): Promise<void> {}

  private get incoming(): string {
    return path.join(this.folder, '.incoming')
  }

  private at(file: string): string {
    if (!PATH.test(file)) throw new TypeError('Not a path of a stored file')
    return path.join(this.folder, file)
  }
}

/** Waits until the disk has what was written. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, constants.O_RDWR)
  await handle.sync().finally(() => handle.close())
}

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
