import type { Block } from '../sound.js'
import type { AudioTools } from '../tools.js'
import { FfmpegEncoder } from './ffmpeg.js'
import { FlacEncoder } from './flac.js'
import type { OutputFormat } from './output-format.js'
import { LossyEncoder } from './lossy.js'
import { WavEncoder } from './wav.js'

/** Writes sound into a file, in order. */
export interface Encoder {
  write(block: Block): Promise<void>
  /** Without this there is no file to be used. */
  finish(): Promise<void>
  /** Lets go of everything, after `finish` or instead of it. */
  close(): Promise<void>
}

export interface EncoderOptions {
  file: string
  sampleRate: number
  channelCount: 1 | 2
  /** Whether samples that are no longer whole 16-bit numbers are rounded with noise. */
  dither: boolean
}

const FFMPEG_ENCODERS: Partial<Record<OutputFormat, string>> = { MP3: 'libmp3lame', OGG: 'libvorbis', FLAC: 'flac' }

export function openEncoder(format: OutputFormat, options: EncoderOptions, { ffmpeg }: AudioTools): Promise<Encoder> {
  if (format === 'WAV') return WavEncoder.open(options)
  const encoder = FFMPEG_ENCODERS[format]!
  if (ffmpeg?.encoders.includes(encoder)) return Promise.resolve(new FfmpegEncoder(ffmpeg.path, format, options))
  return format === 'FLAC' ? FlacEncoder.open(options) : LossyEncoder.open(format, options)
}
