import { open, type FileHandle } from 'node:fs/promises'
import type { Block } from '../sound.js'
import { Quantizer } from './dither.js'
import type { Encoder, EncoderOptions } from './encoder.js'

/** RIFF WAVE with 16-bit samples. */
export class WavEncoder implements Encoder {
  private bytes = 0
  private readonly quantizer: Quantizer

  private constructor(
    private readonly handle: FileHandle,
    private readonly options: EncoderOptions,
  ) {
    this.quantizer = new Quantizer(options.dither)
  }

  static async open(options: EncoderOptions): Promise<WavEncoder> {
    const encoder = new WavEncoder(await open(options.file, 'w'), options)
    await encoder.handle.write(wavHeader(options, 0))
    return encoder
  }

  async write(block: Block): Promise<void> {
    const samples = this.quantizer.interleaved(block)
    // Not `write`, which on a disk with little room writes a part and calls that done.
    await this.handle.appendFile(samples)
    this.bytes += samples.byteLength
  }

  async finish(): Promise<void> {
    const header = wavHeader(this.options, this.bytes)
    await this.handle.write(header, 0, header.length, 0)
  }

  close(): Promise<void> {
    return this.handle.close()
  }
}

function wavHeader({ sampleRate, channelCount }: EncoderOptions, bytes: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(channelCount, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * channelCount * 2, 28)
  header.writeUInt16LE(channelCount * 2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  return header
}
