import { setTimeout as sleep } from 'node:timers/promises'
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { AudioEffect } from '../../src/audio/effects/audio-effect.js'
import { peaksOf, waveformOf } from '../../src/audio/peaks.js'
import { renderAudio } from '../../src/audio/render.js'
import { fileOf, heard, music, sine, soundFolder, wavOf, WASM } from '../support/sounds.js'

const at = soundFolder()

test('peaks are the largest samples of each stretch over all channels, 255 being full scale', async () => {
  const steps = (time: number, channel: number): number => (channel === 0 ? 0 : time < 0.5 ? -1 : time < 1 ? 0.5 : 0)
  const file = fileOf(at('steps.wav'), wavOf(steps, { seconds: 1.51, channels: 2 }))
  const peaks = await peaksOf(file)
  expect([peaks.length, peaks[0], peaks[24], peaks[25], peaks[49], peaks[50], peaks[75]]).toEqual([76, 255, 255, 128, 128, 0, 0])
  expect((await peaksOf(file, 1)).join()).toBe('255,0')
})

test.each(['MP3', 'FLAC', 'OGG'] as const)('%s is written and read back the same with ffmpeg and without', async (format) => {
  const inputFile = fileOf(at(`${format}.wav`), wavOf(sine(440, 0.5), { seconds: 1.5, channels: 2 }))
  const progress: number[] = []
  for (const tools of [undefined, WASM]) {
    const outputFile = at(`${format}.${tools ? 'wasm' : 'found'}`)
    expect(await renderAudio({ inputFile, outputFile, effects: [], format, tools, onProgress: (percent) => void progress.push(percent) })).toEqual({ durationMs: 1_500 })
    for (const reader of [undefined, WASM]) {
      const { peaks, durationMs } = await waveformOf(outputFile, 50, reader)
      expect(Math.abs(durationMs - 1_500)).toBeLessThan(90)
      expect(Math.abs(peaks[30]! - 128)).toBeLessThan(6)
    }
  }
  expect(progress.filter((percent) => percent === 100)).toHaveLength(2)
})

test('whoever no longer wants it ends it at once, whenever that is, and no program is left, not even a dead one', async () => {
  const inputFile = fileOf(at('long.wav'), wavOf(music, { seconds: 1 }))
  const effects = slowed(13)
  // What files before this one have left behind in the same worker is none of ours.
  const before = childrenHere()
  for (let wait = 0; wait <= 600; wait += 60) {
    const outputFile = at(`never-${wait}.mp3`)
    const wanted = new AbortController()
    const render = renderAudio({ inputFile, outputFile, effects, format: 'MP3', signal: wanted.signal })
    await Promise.all([expect(render).rejects.toThrow('no longer'), sleep(wait).then(() => wanted.abort(new Error('no longer')))])
    const size = (): number => statSync(outputFile, { throwIfNoEntry: false })?.size ?? 0
    const then = size()
    expect(childrenHere().filter((pid) => !before.includes(pid))).toEqual([])
    await sleep(50)
    expect(size()).toBe(then)
  }
})

test('what would be longer than any audio once it is slowed down is refused before any of it is made', async () => {
  const inputFile = fileOf(at('second.wav'), wavOf(music, { seconds: 1 }))
  await expect(renderAudio({ inputFile, outputFile: at('endless.wav'), effects: slowed(32), format: 'WAV' })).rejects.toMatchObject({ reason: 'AUDIO_TOO_LONG' })
})

test('an ffmpeg that ends in the middle of what it is given says why, and not that its pipe is broken', async () => {
  const inputFile = fileOf(at('long.wav'), wavOf(music, { seconds: 4, channels: 2 }))
  const path = fileOf(at('full-disk'), Buffer.from("#!/bin/sh\nhead -c 4096 > /dev/null\necho 'No space left on device' >&2\nexit 1\n"))
  chmodSync(path, 0o755)
  const render = renderAudio({ inputFile, outputFile: at('none.mp3'), effects: [], format: 'MP3', tools: { ffmpeg: { path, encoders: ['libmp3lame'] } } })
  await expect(render).rejects.toThrow('ffmpeg ended with 1: No space left on device')
})

test('a thread says what it could not do, and leaves nothing running', async () => {
  const inputFile = fileOf(at('short.wav'), wavOf(music, { seconds: 0.1 }))
  await expect(renderAudio({ inputFile, outputFile: at('no/folder.wav'), effects: [], format: 'WAV' })).rejects.toThrow(/ENOENT/)
  await expect(renderAudio({ inputFile, outputFile: at('x.wav'), effects: [{ gain: { db: NaN } }], format: 'WAV' })).rejects.toThrow(/no number/)
  expect((await heard(inputFile)).samples.length).toBe(4_410)
})

const slowed = (times: number): AudioEffect[] => Array.from({ length: times }, () => ({ tempo: { factor: 0.5 } }))

/** What this process has started and not yet buried, where the system tells of it; a thread may end while it is asked. */
function childrenHere(): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc/self/task').flatMap((thread) => childrenOf(`/proc/self/task/${thread}/children`))
}

function childrenOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(' ').filter(Boolean)
  } catch {
    return []
  }
}
