import { open, type FileHandle } from 'node:fs/promises'
import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders'
import type { Block } from '../sound.js'
import type { Encoder, EncoderOptions } from './encoder.js'

type WasmEncoder = Pick<Awaited<ReturnType<typeof createMp3Encoder>>, 'encode' | 'finalize'>

/** LAME and libvorbis in WebAssembly. */
export class LossyEncoder implements Encoder {
  private constructor(
    private readonly handle: FileHandle,
    private readonly encoder: WasmEncoder,
  ) {}

  static async open(format: 'MP3' | 'OGG', { file, sampleRate, channelCount }: EncoderOptions): Promise<LossyEncoder> {
    const common = { sampleRate, channels: channelCount }
    return new LossyEncoder(await open(file, 'w'), format === 'MP3' ? await mp3(common) : await ogg(common))
  }

  async write(block: Block): Promise<void> {
    await this.append(this.encoder.encode(block))
  }

  finish(): Promise<void> {
    return this.append(this.encoder.finalize())
  }

  close(): Promise<void> {
    return this.handle.close()
  }

  /** The bytes are the encoder's own and gone with its next call. */
  private async append(bytes: Uint8Array): Promise<void> {
    if (bytes.length > 0) await this.handle.appendFile(Buffer.from(bytes))
  }
}

interface Common {
  sampleRate: number
  channels: 1 | 2
}

/** One bit rate throughout: with several, a file without a table of contents has no length a player could tell. */
async function mp3(common: Common): Promise<WasmEncoder> {
  const encoder = await createMp3Encoder()
  encoder.configure({ ...common, bitrate: common.sampleRate < 32_000 ? 128 : 192 })
  return encoder
}

async function ogg(common: Common): Promise<WasmEncoder> {
  const encoder = await createOggEncoder()
  encoder.configure({ ...common, vbrQuality: 5 })
  return encoder
}
