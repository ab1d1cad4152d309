import type { AudioEffect } from '../../src/audio/effects/audio-effect.js'
import { renderHere } from '../../src/audio/render-here.js'
import { centroid, dominant, loudness, tail } from '../support/measure-sound.js'
import { fileOf, heard, music, sine, soundFolder, wavOf, WASM, type WavOptions } from '../support/sounds.js'

const at = soundFolder()
let count = 0

/** What comes out of these effects, and how long it is. */
async function rendered(sample: (time: number, channel: number) => number, effects: AudioEffect[], options: WavOptions = {}) {
  const [inputFile, outputFile] = [fileOf(at(`${count}-in.wav`), wavOf(sample, { seconds: 2, ...options })), at(`${count++}-out.wav`)]
  await renderHere({ kind: 'render', inputFile, outputFile, effects, format: 'WAV', tools: WASM }, () => undefined)
  const { samples, sampleRate, channelCount } = await heard(outputFile)
  return { samples, sampleRate, channelCount, seconds: samples.length / sampleRate, inputFile }
}

test('without effects every sample stays as it was', async () => {
  const out = await rendered(music, [], { channels: 2 })
  const { samples } = await heard(out.inputFile)
  expect(out.channelCount).toBe(2)
  expect(out.samples).toEqual(samples)
})

test.each([0.5, 0.85, 1.12, 2])('a tempo of %p changes the length by as much, and the pitch not at all', async (factor) => {
  const { samples, sampleRate, seconds } = await rendered(sine(440), [{ tempo: { factor } }])
  expect(Math.abs(seconds * factor - 2) / 2).toBeLessThan(0.01)
  expect(Math.abs(dominant(samples, sampleRate) / 440 - 1)).toBeLessThan(0.02)
  expect(Math.abs(loudness(samples) / (0.5 * Math.SQRT1_2) - 1)).toBeLessThan(0.1)
})

test.each([[12, 2], [-12, 0.5], [7, 2 ** (7 / 12)]])('%p semitones move the pitch by a factor of %p, and the length not at all', async (semitones, ratio) => {
  const { samples, sampleRate, seconds } = await rendered(sine(440), [{ pitch: { semitones } }])
  expect(Math.abs(dominant(samples, sampleRate) / 440 / ratio - 1)).toBeLessThan(0.02)
  expect(Math.abs(seconds - 2)).toBeLessThan(0.02)
})

test('a low-pass darkens, a high-pass brightens, a bell raises what it is set to', async () => {
  const plain = await rendered(music, [])
  const before = centroid(plain.samples, plain.sampleRate)
  const dark = await rendered(music, [{ lowPass: { frequencyHz: 800 } }])
  const bright = await rendered(music, [{ highPass: { frequencyHz: 3_000 } }])
  const bell = await rendered(sine(1_000, 0.1), [{ equalizer: { frequencyHz: 1_000, gainDb: 12, q: 1 } }])
  expect(centroid(dark.samples, 44_100)).toBeLessThan(before * 0.5)
  expect(centroid(bright.samples, 44_100)).toBeGreaterThan(before * 1.3)
  expect(loudness(bell.samples) / (0.1 * Math.SQRT1_2)).toBeCloseTo(10 ** (12 / 20), 1)
})

test('a low-pass is 3 dB down at its frequency and 12 dB an octave beyond it', async () => {
  const levelAt = async (frequency: number) => loudness((await rendered(sine(frequency), [{ lowPass: { frequencyHz: 1_000 } }])).samples) / (0.5 * Math.SQRT1_2)
  expect(20 * Math.log10(await levelAt(1_000))).toBeCloseTo(-3, 0)
  expect(20 * Math.log10(await levelAt(4_000))).toBeLessThan(-23)
})

test('gain is in decibels, and what would be too loud is bent and not cut off', async () => {
  const quiet = await rendered(sine(440), [{ gain: { db: -6 } }])
  const loud = await rendered(sine(440), [{ gain: { db: 24 } }])
  expect(loudness(quiet.samples) / (0.5 * Math.SQRT1_2)).toBeCloseTo(10 ** (-6 / 20), 2)
  expect(Math.max(...loud.samples)).toBeLessThanOrEqual(1)
  expect(Math.max(...loud.samples)).toBeGreaterThan(0.95)
})

test('a room of three seconds is heard for about that long after the end, one of half a second is not', async () => {
  const click = (time: number): number => (time < 0.01 ? 0.9 : 0)
  const tailOf = async (seconds: number) => {
    const { samples, sampleRate } = await rendered(click, [{ reverb: { mix: 0.5, seconds } }], { seconds: 0.2 })
    return tail(samples, sampleRate, 0.2)
  }
  const [long, short] = [await tailOf(3), await tailOf(0.5)]
  expect(long).toBeGreaterThan(1)
  expect(long).toBeLessThan(3.2)
  expect(short).toBeLessThan(0.8)
})

test('an echo comes after its time, as loud as its share', async () => {
  const { samples } = await rendered((time) => (time === 0 ? 1 : 0), [{ delay: { ms: 250, feedback: 0.5, mix: 0.4 } }], { seconds: 0.1 })
  const echoes = [0, 0.25, 0.5, 0.75].map((time) => samples[Math.round(time * 44_100)]!)
  for (const [index, level] of [0.6, 0.4, 0.2, 0.1].entries()) expect(echoes[index]).toBeCloseTo(level, 3)
})

test('fades begin and end in silence', async () => {
  const { samples } = await rendered(() => 0.5, [{ fadeIn: { ms: 500 } }, { fadeOut: { ms: 1_000 } }])
  for (const [time, level] of [[0, 0], [0.25, 0.25], [0.75, 0.5], [1.5, 0.25], [2 - 1 / 44_100, 0]] as const) {
    expect(samples[Math.floor(time * 44_100)]).toBeCloseTo(level, 2)
  }
})

test('what has eight channels comes out with two, what has 96 kHz with 48', async () => {
  const out = await rendered(sine(440, 0.3), [], { channels: 8, sampleRate: 96_000 })
  expect([out.channelCount, out.sampleRate, out.seconds]).toEqual([2, 48_000, 2])
  expect(Math.abs(dominant(out.samples, 48_000) - 440)).toBeLessThan(2)
  expect(loudness(out.samples) / (0.3 * Math.SQRT1_2)).toBeCloseTo(1, 1)
})
