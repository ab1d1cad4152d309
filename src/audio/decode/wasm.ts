import { createReadStream } from 'node:fs'
import { unreadable } from '../audio-refused.js'
import type { Block, Sound } from '../sound.js'

/**
 * Fed in small bites: two bytes of Opus or fourteen of FLAC may stand for thousands of samples,
 * and all that a bite decodes to is in memory at once.
 */
const BITE_BYTES: Record<string, number> = { MP3: 32_768 }
const SMALL_BITE_BYTES = 4_096

interface Decoded {
  channelData: Float32Array[]
  samplesDecoded: number
  sampleRate: number
}

interface Decoder {
  ready: Promise<void>
  decode(bytes: Uint8Array): Decoded | Promise<Decoded>
  flush?(): Promise<Decoded>
  free(): unknown
}

/** By WebAssembly, in the thread it is called in. @throws AudioRefused */
export async function* decodeByWasm(file: string, sound: Sound): AsyncGenerator<Block> {
  const decoder = await open(sound.codec)
  try {
    const bites = createReadStream(file, { start: sound.start, end: sound.end - 1, highWaterMark: BITE_BYTES[sound.codec] ?? SMALL_BITE_BYTES })
    for await (const bite of bites) yield* blockOf(await decoder.decode(bite as Buffer), sound)
    if (decoder.flush) yield* blockOf(await decoder.flush(), sound)
  } catch (error) {
    throw isFaultOfFile(error) ? unreadable(error.message) : error
  } finally {
    await decoder.free()
  }
}

/** Decoders throw plain errors and traps of WebAssembly; the disk throws errors with a code. */
const isFaultOfFile = (error: unknown): error is Error =>
  error instanceof Error && error.name !== 'AudioRefused' && (error as NodeJS.ErrnoException).code === undefined

async function open(codec: string): Promise<Decoder> {
  const decoder = await create(codec)
  await decoder.ready
  return decoder
}

async function create(codec: string): Promise<Decoder> {
  switch (codec) {
    case 'MP3': return new (await import('mpg123-decoder')).MPEGDecoder()
    case 'FLAC': return new (await import('@wasm-audio-decoders/flac')).FLACDecoder()
    case 'VORBIS': return new (await import('@wasm-audio-decoders/ogg-vorbis')).OggVorbisDecoder()
    case 'OPUS': return new (await import('ogg-opus-decoder')).OggOpusDecoder()
    default: throw unreadable(`no decoder of ${codec}`)
  }
}

function* blockOf({ channelData, samplesDecoded, sampleRate }: Decoded, sound: Sound): Generator<Block> {
  if (samplesDecoded === 0) return
  if (sampleRate !== sound.sampleRate) throw unreadable('its sample rate changes')
  // A mono stretch of a stereo file is heard on both sides.
  yield Array.from({ length: sound.channelCount }, (_, channel) => (channelData[channel] ?? channelData[0]!).subarray(0, samplesDecoded))
}
