import { createReadStream } from 'node:fs'
import type { Block, Sound } from '../sound.js'
import { deinterleave, inWhole, read24, readByte, readDouble, readFloat, readLong, readShort, type SampleReader } from './interleaved.js'

const INTEGERS: Record<number, SampleReader> = { 8: readByte, 16: readShort, 24: read24, 32: readLong }
const FLOATS: Record<number, SampleReader> = { 32: readFloat, 64: readDouble }

/** The samples of a WAV, as they lie in the file. */
export async function* decodeWav(file: string, { start, end, pcm, channelCount }: Sound): AsyncGenerator<Block> {
  const { bits, float } = pcm!
  const [size, read] = [bits / 8, (float ? FLOATS : INTEGERS)[bits]!]
  const chunks = createReadStream(file, { start, end: end - 1, highWaterMark: 128 * 1024 })
  for await (const bytes of inWhole(chunks, size * channelCount)) yield deinterleave(bytes, channelCount, size, read)
}
