import { unreadable } from '../audio-refused.js'
import type { FileBytes } from '../file-bytes.js'
import type { Sound } from '../sound.js'

/** Format tags of mmreg.h. */
const INTEGER = 1
const FLOAT = 3
const EXTENSIBLE = 0xfffe
/** The last 14 bytes of KSDATAFORMAT_SUBTYPE_*; the first two are a format tag. */
const SUBTYPE = Buffer.from('000000001000800000aa00389b71', 'hex')
/** So many chunks stand before the samples of no real file. */
const MAX_CHUNKS = 1_000

/** RIFF WAVE with integer or float samples. @throws AudioRefused where its header says what the file does not hold. */
export async function readWav(bytes: FileBytes): Promise<Sound> {
  let format: Format | undefined
  let position = 12
  for (let chunk = 0; chunk < MAX_CHUNKS; chunk++) {
    const header = await bytes.at(position, 8)
    if (header.length < 8) break
    const [id, size, start] = [header.toString('latin1', 0, 4), header.readUInt32LE(4), position + 8]
    if (start + size > bytes.size) throw unreadable(`the ${JSON.stringify(id)} chunk is larger than the file`)
    if (id === 'fmt ') format = readFormat(await bytes.at(start, Math.min(size, 40)))
    if (id === 'data') return soundOf(format, start, size)
    position = start + size + (size % 2)
  }
  throw unreadable('a WAV without samples')
}

interface Format {
  tag: number
  channelCount: number
  sampleRate: number
  blockAlign: number
  bits: number
}

function readFormat(chunk: Buffer): Format {
  if (chunk.length < 16) throw unreadable('a cut format chunk')
  const [channelCount, sampleRate, byteRate] = [chunk.readUInt16LE(2), chunk.readUInt32LE(4), chunk.readUInt32LE(8)]
  const [blockAlign, bits] = [chunk.readUInt16LE(12), chunk.readUInt16LE(14)]
  if (blockAlign !== (channelCount * bits) / 8) throw unreadable('a block alignment that does not follow from its channels and bits')
  if (byteRate !== sampleRate * blockAlign) throw unreadable('a byte rate that does not follow from its sample rate')
  return { tag: tagOf(chunk), channelCount, sampleRate, blockAlign, bits }
}

function tagOf(chunk: Buffer): number {
  const tag = chunk.readUInt16LE(0)
  if (tag !== EXTENSIBLE) return tag
  if (chunk.length < 40 || !chunk.subarray(26, 40).equals(SUBTYPE)) throw unreadable('an unknown sample format')
  return chunk.readUInt16LE(24)
}

function soundOf(format: Format | undefined, start: number, size: number): Sound {
  if (format === undefined) throw unreadable('samples before their format')
  const { tag, bits, channelCount, sampleRate, blockAlign } = format
  const known = tag === INTEGER ? [8, 16, 24, 32].includes(bits) : tag === FLOAT && [32, 64].includes(bits)
  if (!known) throw unreadable(`format ${tag} with ${bits} bits`)
  const frames = Math.floor(size / blockAlign)
  return {
    container: 'WAV', codec: tag === FLOAT ? 'PCM_FLOAT' : 'PCM', sampleRate, channelCount, frames,
    start, end: start + frames * blockAlign, pcm: { bits: bits as 16, float: tag === FLOAT },
  }
}
