import type { Block } from '../sound.js'

/** Beyond this a float sample is no sound but damage. */
const LOUDEST = 16

/** Reads sample number `index` of these bytes as -1 to 1. */
export type SampleReader = (view: DataView, index: number) => number

export const readFloat: SampleReader = (view, index) => sane(view.getFloat32(index * 4, true))
export const readDouble: SampleReader = (view, index) => sane(view.getFloat64(index * 8, true))
export const readByte: SampleReader = (view, index) => (view.getUint8(index) - 128) / 128
export const readShort: SampleReader = (view, index) => view.getInt16(index * 2, true) / 32_768
export const readLong: SampleReader = (view, index) => view.getInt32(index * 4, true) / 2_147_483_648
export const read24: SampleReader = (view, index) => (view.getUint16(index * 3, true) + view.getInt8(index * 3 + 2) * 65_536) / 8_388_608

/** Interleaved 32-bit floats by channel: what ffmpeg gives, so this is read most. */
export function deinterleaveFloats(bytes: Uint8Array, channelCount: number): Block {
  // Copied: where a chunk lies in memory is not always where floats may.
  const all = new Float32Array(new Uint8Array(bytes).buffer)
  const frames = all.length / channelCount
  return Array.from({ length: channelCount }, (_, channel) => {
    const samples = new Float32Array(frames)
    for (let frame = 0, index = channel; frame < frames; frame++, index += channelCount) samples[frame] = sane(all[index]!)
    return samples
  })
}

/** Interleaved samples by channel. */
export function deinterleave(bytes: Uint8Array, channelCount: number, bytesPerSample: number, read: SampleReader): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const frames = Math.floor(bytes.byteLength / bytesPerSample / channelCount)
  return Array.from({ length: channelCount }, (_, channel) => {
    const samples = new Float32Array(frames)
    for (let frame = 0, index = channel; frame < frames; frame++, index += channelCount) samples[frame] = read(view, index)
    return samples
  })
}

const sane = (value: number): number => (value >= -LOUDEST && value <= LOUDEST ? value : value > 0 ? LOUDEST : value < 0 ? -LOUDEST : 0)

/** Chunks as they come, cut to whole multiples of `size` bytes; what is left over at the end is dropped. */
export async function* inWhole(chunks: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % size)
    if (whole > 0) yield bytes.subarray(0, whole)
    rest = bytes.subarray(whole)
  }
}
