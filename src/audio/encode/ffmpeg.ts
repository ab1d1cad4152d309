import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { startFfmpeg, type Child } from '../child.js'
import type { Block } from '../sound.js'
import { Quantizer } from './dither.js'
import type { Encoder, EncoderOptions } from './encoder.js'
import type { OutputFormat } from './output-format.js'

const SETTINGS: Record<Exclude<OutputFormat, 'WAV'>, readonly string[]> = {
  MP3: ['-c:a', 'libmp3lame', '-b:a', '192k', '-f', 'mp3'],
  OGG: ['-c:a', 'libvorbis', '-q:a', '5', '-f', 'ogg'],
  FLAC: ['-c:a', 'flac', '-f', 'flac'],
}

/** By an ffmpeg of its own, fed through a pipe. */
export class FfmpegEncoder implements Encoder {
  private readonly child: Child<ChildProcessByStdio<Writable, null, Readable>>
  private readonly quantizer: Quantizer | undefined

  constructor(ffmpeg: string, format: Exclude<OutputFormat, 'WAV'>, { file, sampleRate, channelCount, dither }: EncoderOptions) {
    // What keeps every bit gets the 16 bits any other encoder here would.
    this.quantizer = format === 'FLAC' ? new Quantizer(dither) : undefined
    const input = ['-f', this.quantizer ? 's16le' : 'f32le', '-ar', `${sampleRate}`, '-ac', `${channelCount}`, '-i', 'pipe:0']
    const output = ['-fflags', '+bitexact', '-flags:a', '+bitexact', '-map_metadata', '-1', ...SETTINGS[format], '-y', `file:${path.resolve(file)}`]
    this.child = startFfmpeg(ffmpeg, [...input, ...output], ['pipe', 'ignore', 'pipe'])
    // A broken pipe is told of by how the child ended.
    this.child.process.stdin.on('error', () => undefined)
  }

  async write(block: Block): Promise<void> {
    const { stdin } = this.child.process
    const samples = this.quantizer?.interleaved(block) ?? interleaved(block)
    const room = stdin.write(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength))
    if (!room) await Promise.race([once(stdin, 'drain').catch(() => this.child.ended), this.child.ended])
  }

  async finish(): Promise<void> {
    this.child.process.stdin.end()
    await this.child.ended
  }

  async close(): Promise<void> {
    this.child.process.kill('SIGKILL')
    await this.child.ended.catch(() => undefined)
  }
}

function interleaved(block: Block): Float32Array {
  const [frames, channels] = [block[0]!.length, block.length]
  const out = new Float32Array(frames * channels)
  block.forEach((samples, channel) => {
    for (let frame = 0; frame < frames; frame++) out[frame * channels + channel] = samples[frame]!
  })
  return out
}
