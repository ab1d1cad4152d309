import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { decode } from '../../src/audio/decode/decode.js'
import { openSound } from '../../src/audio/open-sound.js'
import type { AudioTools } from '../../src/audio/tools.js'

export const WASM: AudioTools = { ffmpeg: null }

/** A folder for the files of this test file, gone after it. */
export function soundFolder(): (name: string) => string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'polyphony-sounds-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (name) => path.join(folder, name)
}

/** Writes bytes as a file and gives its path. */
export function fileOf(path: string, bytes: Uint8Array): string {
  writeFileSync(path, bytes)
  return path
}

export interface WavOptions {
  sampleRate?: number
  seconds?: number
  channels?: number
  bits?: 8 | 16 | 24 | 32
  float?: boolean
  extensible?: boolean
}

/** A WAV of what `sample` gives for each second and channel, -1 to 1. */
export function wavOf(sample: (time: number, channel: number) => number, options: WavOptions = {}): Buffer {
  const { sampleRate = 44_100, seconds = 1, channels = 1, bits = 16 } = options
  const frames = Math.round(seconds * sampleRate)
  const data = Buffer.alloc((frames * channels * bits) / 8)
  for (let index = 0; index < frames * channels; index++) {
    write(data, index, sample(Math.floor(index / channels) / sampleRate, index % channels), options)
  }
  return Buffer.concat([wavHeader({ ...options, sampleRate, channels, bits }, data.length), data])
}

function wavHeader({ sampleRate = 44_100, channels = 1, bits = 16, float = false, extensible = false }: WavOptions, bytes: number): Buffer {
  const format = Buffer.alloc(extensible ? 40 : 16)
  format.writeUInt16LE(extensible ? 0xfffe : float ? 3 : 1, 0)
  format.writeUInt16LE(channels, 2)
  format.writeUInt32LE(sampleRate, 4)
  format.writeUInt32LE((sampleRate * channels * bits) / 8, 8)
  format.writeUInt16LE((channels * bits) / 8, 12)
  format.writeUInt16LE(bits, 14)
  if (extensible) {
    format.writeUInt16LE(22, 16)
    format.writeUInt16LE(bits, 18)
    format.write(float ? '0300' : '0100', 24, 'hex')
    format.write('000000001000800000aa00389b71', 26, 'hex')
  }
  return Buffer.concat([Buffer.from('RIFF'), uint32(20 + format.length + bytes), Buffer.from('WAVEfmt '), uint32(format.length), format, Buffer.from('data'), uint32(bytes)])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function write(data: Buffer, index: number, value: number, { bits = 16, float = false }: WavOptions): void {
  if (float) data.writeFloatLE(value, index * 4)
  else if (bits === 8) data.writeUInt8(Math.round(value * 127 + 128), index)
  else data.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), (index * bits) / 8, bits / 8)
}

export const sine = (frequency: number, level = 0.5) => (time: number): number => level * Math.sin(2 * Math.PI * frequency * time)

// Looked up in a test's world each time they would cost more than they do.
const { max, PI, sin } = Math
const PARTIALS = [110, 270, 880, 2_500, 6_000, 11_000]

/** Low and high, in bursts, so that both colour and echo can be measured; the same every time. */
export function music(time: number, channel: number): number {
  let sum = 0
  for (const frequency of PARTIALS) sum += sin(2 * PI * frequency * time + channel)
  return (sum / PARTIALS.length) * (0.25 + 0.75 * max(0, sin(4 * PI * time)))
}

/** What stands in a file: its first channel, and its sample rate. */
export async function heard(file: string): Promise<{ samples: Float32Array; sampleRate: number; channelCount: number }> {
  const sound = await openSound(file)
  const parts: Float32Array[] = []
  for await (const block of decode(file, sound, WASM)) parts.push(block[0]!.slice())
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((position, part) => (samples.set(part, position), position + part.length), 0)
  return { samples, sampleRate: sound.sampleRate, channelCount: sound.channelCount }
}
