import { wavHeader } from './wav-header.js'

const RATE = 44_100
const CHANNELS = 2
const SCALE = [0, 3, 5, 7, 10, 12]

/** A tune of so many seconds as a WAV file, 44.1 kHz, 16 bit, stereo: tones of a scale that fade, and noise under them. */
export function threeMinutes(seconds: number): Buffer {
  const frames = seconds * RATE
  const samples = Buffer.alloc(frames * CHANNELS * 2)
  let noise = 1
  for (let frame = 0; frame < frames; frame += 1) {
    const beat = Math.floor(frame / (RATE / 4))
    const since = (frame % (RATE / 4)) / RATE
    const pitch = 220 * 2 ** (SCALE[(beat * 7) % SCALE.length]! / 12)
    const tone = Math.sin(2 * Math.PI * pitch * since) * Math.exp(-6 * since)
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      noise = (noise * 1_103_515_245 + 12_345) & 0x7fffffff
      samples.writeInt16LE(Math.round(32_000 * (0.6 * tone + 0.1 * (noise / 0x40000000 - 1))), (frame * CHANNELS + channel) * 2)
    }
  }
  return Buffer.concat([wavHeader({ rate: RATE, channels: CHANNELS, bits: 16, bytes: samples.length }), samples])
}
