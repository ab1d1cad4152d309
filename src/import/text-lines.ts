import { isUtf8 } from 'node:buffer'
import type { InputFile } from './input-file.js'
import { Refused } from './refused.js'

/** One line of a file that is not empty, and where it stands. */
export interface TextLine {
  line: number
  /** Its first byte, and how many there are without the line end. */
  offset: number
  length: number
  bytes: Buffer
}

const LF = 0x0a
const LONGEST_LINE = 1_048_576
const EMPTY = Buffer.alloc(0)

/** The lines of a file of any size, in portions. A line of more than 1 MB comes without its bytes. */
export async function* textLines(file: InputFile): AsyncGenerator<TextLine[]> {
  const splitter = new LineSplitter()
  for await (const chunk of file.chunks()) {
    // What has been read beyond the chunk's own bytes is a byte order mark.
    if (splitter.isNew) splitter.begin(file.position - chunk.length)
    yield splitter.take(chunk)
  }
  yield splitter.end()
}

/** @throws Refused when the line is too long or not UTF-8. */
export function lineText({ bytes, length }: TextLine): string {
  if (bytes.length === 0 && length > 0) throw new Refused('', 'is longer than 1 MB')
  if (!isUtf8(bytes)) throw new Refused('', 'is not valid UTF-8')
  return bytes.toString()
}

class LineSplitter {
  isNew = true
  private line = 1
  /** Where the line being read begins, and what of it has been read. */
  private offset = 0
  private parts: Buffer[] = []
  private length = 0

  begin(offset: number): void {
    this.isNew = false
    this.offset = offset
  }

  take(chunk: Buffer): TextLine[] {
    const found: TextLine[] = []
    let from = 0
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, from)) {
      this.add(chunk.subarray(from, end))
      this.finish(found, 1)
      from = end + 1
    }
    this.add(chunk.subarray(from))
    return found
  }

  end(): TextLine[] {
    const found: TextLine[] = []
    this.finish(found, 0)
    return found
  }

  private add(bytes: Buffer): void {
    this.length += bytes.length
    if (this.length <= LONGEST_LINE) this.parts.push(bytes)
    else this.parts = []
  }

  private finish(found: TextLine[], endBytes: number): void {
    const bytes = this.parts.length === 1 ? this.parts[0]! : this.parts.length === 0 ? EMPTY : Buffer.concat(this.parts)
    if (this.length > 0 && !isBlank(bytes, this.length)) found.push({ line: this.line, offset: this.offset, length: this.length, bytes })
    this.offset += this.length + endBytes
    this.line += 1
    this.length = 0
    this.parts = []
  }
}

const isBlank = (bytes: Buffer, length: number): boolean => bytes.length === length && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
