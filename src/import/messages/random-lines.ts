import { closeSync, openSync, readSync } from 'node:fs'
import { StartupError } from '../../errors/startup-error.js'
import type { TextLine } from '../text-lines.js'
import type { LinePlace } from './time-index.js'

const WINDOW = 262_144

/** Lines of a file by their places: read in stretches, so that those in the file's own order cost no more than reading it. */
export class RandomLines {
  private readonly file: number
  private readonly window = Buffer.allocUnsafe(WINDOW)
  private from = 0
  private filled = 0

  constructor(private readonly path: string) {
    this.file = openSync(path, 'r')
  }

  /** @throws StartupError when the file has become shorter. */
  at(place: LinePlace): TextLine {
    return { ...place, bytes: place.length > WINDOW ? this.readAlone(place) : this.readWithin(place) }
  }

  close(): void {
    closeSync(this.file)
  }

  private readWithin({ offset, length }: LinePlace): Buffer {
    if (offset < this.from || offset + length > this.from + this.filled) {
      this.from = offset
      this.filled = readSync(this.file, this.window, 0, WINDOW, offset)
    }
    const start = offset - this.from
    if (start + length > this.filled) throw this.changed()
    return this.window.subarray(start, start + length)
  }

  private readAlone({ offset, length }: LinePlace): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    if (readSync(this.file, bytes, 0, length, offset) < length) throw this.changed()
    return bytes
  }

  private changed = (): StartupError => new StartupError(`${this.path} was changed while it was read.`)
}
