import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from '../errors/startup-error.js'

/** Small enough for a chunk's text to be young garbage: larger strings wait for a full collection. */
const CHUNK = 65_536
const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])]
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** A file that is read from beginning to end, never as a whole. */
export class InputFile {
  readonly name: string
  readonly size: number
  /** When the file was last written. */
  readonly writtenAt: Date
  /** Bytes read so far. */
  position = 0

  /** @throws StartupError when there is no such file. */
  constructor(readonly path: string) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat?.isFile()) throw new StartupError(stat ? `${path} is not a file.` : `There is no file ${path}.`)
    this.name = nameOf(path)
    this.size = stat.size
    this.writtenAt = stat.mtime
  }

  /** Its bytes, without a byte order mark. */
  async *chunks(): AsyncGenerator<Buffer> {
    this.position = 0
    for await (const chunk of this.stream()) {
      const isFirst = this.position === 0
      this.position += chunk.length
      if (isFirst && UTF16.some((mark) => chunk.subarray(0, 2).equals(mark))) {
        throw new StartupError(`${this.path} is UTF-16: save it as UTF-8.`)
      }
      yield isFirst && chunk.subarray(0, 3).equals(UTF8_MARK) ? chunk.subarray(3) : chunk
    }
  }

  /** Tells this content, read in this way, from any other: SHA-256 of the bytes and of `how`. */
  async fingerprint(how: unknown): Promise<string> {
    const hash = createHash('sha256').update(JSON.stringify(how))
    for await (const chunk of this.stream()) hash.update(chunk)
    return hash.digest('hex')
  }

  private async *stream(): AsyncGenerator<Buffer> {
    try {
      yield* createReadStream(this.path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>
    } catch (error) {
      throw new StartupError(`${this.path} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
    }
  }
}

/** The last part of a path, as the bookkeeping keeps it. */
export const nameOf = (input: string): string => path.basename(path.resolve(input)).slice(-300) || '/'
