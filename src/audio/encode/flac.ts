import { open, type FileHandle } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Flac, StreamMetadata } from 'libflacjs'
import type { Block } from '../sound.js'
import { Quantizer } from './dither.js'
import type { Encoder, EncoderOptions } from './encoder.js'

const COMPRESSION = 5
/** `fLaC`, then a block of 4 and 34 bytes. */
const STREAM_INFO_AT = 8

/** libFLAC in plain JavaScript: its WebAssembly is fetched, which Node.js does not do with a file. */
export class FlacEncoder implements Encoder {
  private readonly chunks: Uint8Array[] = []
  private info: StreamMetadata | undefined
  private readonly id: number
  private readonly quantizer: Quantizer

  private constructor(
    private readonly flac: Flac,
    private readonly handle: FileHandle,
    { sampleRate, channelCount, dither }: EncoderOptions,
  ) {
    this.quantizer = new Quantizer(dither)
    this.id = flac.create_libflac_encoder(sampleRate, channelCount, 16, COMPRESSION, 0, false, 0)
    const state = flac.init_encoder_stream(this.id, (bytes) => void this.chunks.push(bytes.slice()), (info) => (this.info = info))
    if (this.id === 0 || state !== 0) throw new Error(`libFLAC refuses ${sampleRate} Hz`)
  }

  static async open(options: EncoderOptions): Promise<FlacEncoder> {
    const load = createRequire(import.meta.url)('libflacjs') as () => Flac
    const flac = load()
    if (!flac.isReady()) await new Promise((resolve) => flac.on('ready', resolve))
    return new FlacEncoder(flac, await open(options.file, 'w'), options)
  }

  async write(block: Block): Promise<void> {
    const taken = this.flac.FLAC__stream_encoder_process_interleaved(this.id, Int32Array.from(this.quantizer.interleaved(block)), block[0]!.length)
    if (!taken) throw new Error('libFLAC refuses samples')
    await this.flush()
  }

  /** How long it is and what it sums to is known only now, and stands at the beginning. */
  async finish(): Promise<void> {
    this.flac.FLAC__stream_encoder_finish(this.id)
    await this.flush()
    const info = streamInfo(this.info!)
    await this.handle.write(info, 0, info.length, STREAM_INFO_AT)
  }

  async close(): Promise<void> {
    this.flac.FLAC__stream_encoder_delete(this.id)
    await this.handle.close()
  }

  private async flush(): Promise<void> {
    if (this.chunks.length > 0) await this.handle.appendFile(Buffer.concat(this.chunks.splice(0)))
  }
}

/** RFC 9639, section 8.2. */
function streamInfo(info: StreamMetadata): Buffer {
  const block = Buffer.alloc(34)
  block.writeUInt16BE(info.min_blocksize, 0)
  block.writeUInt16BE(info.max_blocksize, 2)
  block.writeUIntBE(info.min_framesize, 4, 3)
  block.writeUIntBE(info.max_framesize, 7, 3)
  const [high, low] = [Math.floor(info.total_samples / 2 ** 32), info.total_samples % 2 ** 32]
  block.writeUInt32BE(info.sampleRate * 4096 + (info.channels - 1) * 512 + (info.bitsPerSample - 1) * 16 + high, 10)
  block.writeUInt32BE(low, 14)
  block.write(info.md5sum, 18, 'hex')
  return block
}
