import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/** Passes bytes on and knows how many there were and their SHA-256. */
export class Hashing extends Transform {
  private readonly hash = createHash('sha256')
  /** Bytes so far. */
  size = 0

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length
    this.hash.update(chunk)
    done(null, chunk)
  }

  /** Of all bytes, once they have come. */
  sha256(): Buffer {
    return this.hash.digest()
  }
}
