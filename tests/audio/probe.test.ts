import { AudioRefused } from '../../src/audio/audio-refused.js'
import { decode } from '../../src/audio/decode/decode.js'
import { openEncoder } from '../../src/audio/encode/encoder.js'
import type { OutputFormat } from '../../src/audio/encode/output-format.js'
import { openAndTry } from '../../src/audio/open-and-try.js'
import { probeAudio } from '../../src/audio/probe.js'
import { durationMs } from '../../src/audio/sound.js'
import { renderHere } from '../../src/audio/render-here.js'
import { readFileSync } from 'node:fs'
import { fileOf, music, sine, soundFolder, wavOf, WASM, type WavOptions } from '../support/sounds.js'

const at = soundFolder()
let count = 0
const keep = (bytes: Uint8Array): string => fileOf(at(`${count++}`), bytes)
const WAV = wavOf(music, { seconds: 0.5 })

/** One and a half seconds of music as a file of this format, made without ffmpeg. */
async function encoded(format: OutputFormat): Promise<Buffer> {
  const [inputFile, outputFile] = [keep(wavOf(music, { seconds: 1.5, channels: 2 })), at(`${count++}.${format}`)]
  await renderHere({ kind: 'render', inputFile, outputFile, effects: [], format, tools: WASM }, () => undefined)
  return readFileSync(outputFile)
}

/** Why it is refused; its length where it is not. */
const tried = (bytes: Uint8Array): Promise<string | number> => openAndTry(keep(bytes), WASM).then(durationMs, (error: unknown) => {
  if (error instanceof AudioRefused) return error.reason
  throw error
})

/** A copy with this changed. */
function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}

const KINDS: [string, WavOptions][] = [
  ['8 bits', { bits: 8 }], ['16 bits', { bits: 16, channels: 2 }], ['24 bits', { bits: 24 }], ['32 bits', { bits: 32 }],
  ['floats', { bits: 32, float: true }], ['an extensible header', { bits: 24, extensible: true, channels: 6, sampleRate: 48_000 }],
]

test.each(KINDS)('a WAV of %s is read to the sample', async (_kind, options) => {
  const file = keep(wavOf(sine(440), { ...options, seconds: 0.2 }))
  const sound = await openAndTry(file, WASM)
  expect([sound.channelCount, sound.sampleRate, durationMs(sound)]).toEqual([options.channels ?? 1, options.sampleRate ?? 44_100, 200])
  for await (const block of decode(file, sound, WASM)) {
    expect(block[0]![25]).toBeCloseTo(sine(440)(25 / sound.sampleRate), options.bits === 8 ? 1 : 3)
    break
  }
})

const LIES: [string, Buffer][] = [
  ['more data than the file has', changed(WAV, (copy) => copy.writeUInt32LE(WAV.length * 2, 40))],
  ['a sample rate of 0', changed(WAV, (copy) => copy.writeUInt32LE(0, 24))],
  ['a byte rate that is nonsense', changed(WAV, (copy) => copy.writeUInt32LE(7, 28))],
  ['no data at all', WAV.subarray(0, 36)],
  ['no samples', changed(WAV.subarray(0, 44), (copy) => copy.writeUInt32LE(0, 40))],
  ['no channels', changed(WAV, (copy) => copy.writeUInt16LE(0, 22))],
  ['nothing but its first half', WAV.subarray(0, WAV.length / 2)],
]

test.each(LIES)('a WAV with %s is refused', async (_lie, bytes) => {
  expect(await tried(bytes)).toBe('AUDIO_UNREADABLE')
})

test('what is no audio is refused: nothing, a program, a text, noise', async () => {
  const noise = Buffer.from(Uint8Array.from({ length: 100_000 }, (_, index) => Math.imul(index, 2654435761) >>> 13))
  for (const bytes of [Buffer.alloc(0), Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(200_000)]), Buffer.from('#EXTM3U\nfile:///etc/passwd'), noise]) {
    expect(await tried(bytes)).toBe('AUDIO_UNREADABLE')
  }
})

test('ten hours are too long, be they there or only said to be', async () => {
  const flac = changed(await encoded('FLAC'), (copy) => copy.writeUInt32BE(44_100 * 36_000, 22))
  expect(await tried(flac)).toBe('AUDIO_UNREADABLE')
  const hours = Buffer.concat([wavOf(sine(1), { sampleRate: 1_000, seconds: 1, bits: 8 }).subarray(0, 44), Buffer.alloc(36_000 * 1_000, 128)])
  hours.writeUInt32LE(36_000 * 1_000, 40)
  expect(await tried(hours)).toBe('AUDIO_TOO_LONG')
})

test.each(['MP3', 'FLAC', 'OGG'] as const)('%s is as long as what it was made of, and refused when it is cut anywhere', async (format) => {
  const whole = await encoded(format)
  expect(Math.abs(Number(await tried(whole)) - 1_500)).toBeLessThan(format === 'MP3' ? 90 : 1)
  for (const share of [0.02, 0.31, 0.7, 0.97]) expect([share, await tried(whole.subarray(0, Math.floor(whole.length * share) + 1))]).toEqual([share, 'AUDIO_UNREADABLE'])
})

test.each(['WAV', 'MP3', 'FLAC', 'OGG'] as const)('damaged copies of %s are read or refused, never anything else', async (format) => {
  const whole = await encoded(format)
  const before = process.memoryUsage.rss()
  let seed = 7
  const random = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below
  for (let round = 0; round < 12; round++) {
    const damaged = changed(whole, (copy) => {
      for (let flips = 1 + random(8); flips > 0; flips--) copy[random(round % 2 === 0 ? copy.length : 200)]! ^= 1 << random(8)
    })
    expect(await tried(damaged)).not.toBe('')
  }
  expect(process.memoryUsage.rss() - before).toBeLessThan(600e6)
})

test('a thread of its own reads a file, with ffmpeg where there is one and without', async () => {
  const file = keep(await encoded('FLAC'))
  const facts = { durationMs: 1_500, sampleRate: 44_100, channelCount: 2, codec: 'FLAC', container: 'FLAC' }
  expect(await probeAudio(file)).toEqual(facts)
  expect(await probeAudio(file, WASM)).toEqual(facts)
  await expect(probeAudio(keep(LIES[0]![1]))).rejects.toMatchObject({ name: 'AudioRefused', reason: 'AUDIO_UNREADABLE' })
  await expect(probeAudio(at('not-there'))).rejects.toThrow(/ENOENT/)
})

test('an encoder that cannot write says so', async () => {
  const options = { file: at('no/such/folder'), sampleRate: 44_100, channelCount: 1, dither: false } as const
  for (const format of ['WAV', 'MP3', 'FLAC', 'OGG'] as const) await expect(openEncoder(format, options, WASM)).rejects.toThrow(/ENOENT/)
})
