import { AudioRefused, unreadable } from './audio-refused.js'

/** A stretch of sound: the samples of each channel, -1 to 1, all channels of one length. */
export type Block = Float32Array[]

export type Container = 'WAV' | 'MP3' | 'FLAC' | 'OGG'

/** What a file holds, as its own bytes tell. */
export interface Sound {
  container: Container
  /** Such as `PCM`, `MP3`, `FLAC`, `VORBIS`, `OPUS`. */
  codec: string
  sampleRate: number
  channelCount: number
  /** Samples of each channel. */
  frames: number
  /** Where what is to be decoded begins and ends in the file. */
  start: number
  end: number
  /** How the samples of a WAV lie there. */
  pcm?: { bits: 8 | 16 | 24 | 32 | 64; float: boolean }
}

/** The most anything here works on: 3 hours, 8 channels, 192 kHz. */
export const MAX_DURATION_MS = 3 * 60 * 60 * 1000
const MAX_CHANNELS = 8
const MIN_SAMPLE_RATE = 1_000
const MAX_SAMPLE_RATE = 192_000

/** @throws AudioRefused for what is beyond every bound, before any of it is decoded. */
export function checkBounds(sound: Sound): Sound {
  const { sampleRate, channelCount, frames } = sound
  if (sampleRate > 0 && durationMs(sound) > MAX_DURATION_MS) throw tooLong()
  if (!(sampleRate >= MIN_SAMPLE_RATE && sampleRate <= MAX_SAMPLE_RATE)) throw unreadable(`a sample rate of ${sampleRate}`)
  if (!(channelCount >= 1 && channelCount <= MAX_CHANNELS)) throw unreadable(`${channelCount} channels`)
  if (!(frames > 0)) throw unreadable('no samples')
  return sound
}

export const tooLong = (): AudioRefused => new AudioRefused('AUDIO_TOO_LONG', 'more than 3 hours')

export const durationMs = ({ frames, sampleRate }: Pick<Sound, 'frames' | 'sampleRate'>): number => Math.round((frames / sampleRate) * 1000)
