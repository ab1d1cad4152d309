import { open } from 'node:fs/promises'

/** A chunk's name and size. */
const CHUNK_BYTES = 8
/** A file with more before its samples is no recording. */
const MOST_CHUNKS = 64

/**
 * Whether the header of a WAV file (RIFF, Multimedia Programming Interface 1.0) agrees with itself and with the file:
 * its rates fit together, and the samples it claims are there.
 */
export async function isHonestWav(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const read = async (at: number, length: number): Promise<Buffer> => (await handle.read(Buffer.alloc(length), 0, length, at)).buffer
    if ((await read(0, 12)).toString('latin1', 8, 12) !== 'WAVE') return false
    let hasFormat = false
    for (let at = 12, chunks = 0; at + CHUNK_BYTES <= size && chunks < MOST_CHUNKS; chunks += 1) {
      const head = await read(at, CHUNK_BYTES)
      const [name, length] = [head.toString('latin1', 0, 4), head.readUInt32LE(4)]
      if (at + CHUNK_BYTES + length > size) return false
      if (name === 'fmt ') hasFormat = length >= 16 && isConsistent(await read(at + CHUNK_BYTES, 16))
      if (name === 'data') return hasFormat && length > 0
      // Chunks begin at even places.
      at += CHUNK_BYTES + length + (length % 2)
    }
    return false
  } finally {
    await handle.close()
  }
}

function isConsistent(format: Buffer): boolean {
  const [channels, sampleRate, byteRate, frameBytes] = [format.readUInt16LE(2), format.readUInt32LE(4), format.readUInt32LE(8), format.readUInt16LE(12)]
  return channels > 0 && sampleRate > 0 && frameBytes > 0 && byteRate === sampleRate * frameBytes
}
