import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { FileMissing, type FileStore } from '../gateways/storage/file-store.js'

/** Written as it is read: one entry after the other, and of each no more in memory than its reader has not taken. */
export class Archive {
  private readonly zip = new ZipFile()
  private readonly output = this.zip.outputStream as Readable
  private current: Readable | undefined

  constructor(private readonly store: FileStore) {
    this.zip.on('error', (error: Error) => this.output.destroy(error))
  }

  /** The bytes of the archive, once it is closed to the end. Whoever stops reading calls `abandon`. */
  get bytes(): Readable {
    return this.output
  }

  /** A text written only when its turn comes. */
  text(name: string, parts: () => AsyncIterable<string> | Iterable<string>): void {
    this.zip.addReadStreamLazy(name, (done) => done(null, this.opened(Readable.from(parts(), { objectMode: false }))))
  }

  /** A file of the store, which is skipped when it is not there any more. `ended` is told whether it was. */
  file(name: string, path: string, ended: (isThere: boolean) => void): void {
    const open = async (): Promise<Readable> => {
      const bytes = await this.store.read(path).catch((error: unknown) => {
        if (error instanceof FileMissing) return undefined
        throw error
      })
      ended(bytes !== undefined)
      return this.opened(bytes ?? Readable.from([]))
    }
    // What is uploaded is audio and images, which are compressed already.
    this.zip.addReadStreamLazy(name, { compress: false }, (done) => void open().then((bytes) => done(null, bytes), (error: Error) => done(error, Readable.from([]))))
  }

  end(): void {
    this.zip.end()
  }

  /** Lets go of what is open: nobody reads on. */
  abandon(): void {
    this.current?.destroy()
    this.output.destroy()
  }

  private opened(stream: Readable): Readable {
    this.current = stream
    return stream
  }
}
