import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PEAKS_PER_SECOND, waveformOf } from '../../src/audio/peaks.js'
import { probeAudio } from '../../src/audio/probe.js'
import { renderAudio } from '../../src/audio/render.js'
import { findTools, type AudioTools } from '../../src/audio/tools.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { median } from '../statistics.js'
import { threeMinutes } from '../tune.js'
import { conclude, type Scenario } from './scenario.js'

const SECONDS = 180
const LEAST_SPEED = 50
const FORMATS = ['WAV', 'MP3', 'FLAC', 'OGG'] as const

/** Metadata and peaks of a track of three minutes, as both are had of an upload: how many times faster than it plays. */
async function speedOf(file: string, tools: AudioTools): Promise<number> {
  const startedAt = performance.now()
  await probeAudio(file, tools)
  await waveformOf(file, PEAKS_PER_SECOND, tools)
  return SECONDS / ((performance.now() - startedAt) / 1000)
}

/** The median of so many tries, after one that does not count. */
async function usualSpeed(file: string, tools: AudioTools, rounds: number): Promise<number> {
  const speeds: number[] = []
  for (let round = 0; round <= rounds; round += 1) speeds.push(await speedOf(file, tools))
  return median(speeds.slice(1))
}

/** Every format that is taken, decoded by what comes with the server and, where the machine has it, by ffmpeg. */
export const waveform: Scenario = async (options) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'polyphony-waveform-'))
  try {
    const files = await tracksIn(folder)
    const own: AudioTools = { ffmpeg: null }
    const found = await findTools()
    const ways = [{ name: 'wasm', tools: own }, ...(found.ffmpeg ? [{ name: 'ffmpeg', tools: found }] : [])]
    const results: { what: string; speed: number }[] = []
    for (const { name, tools } of ways) for (const [format, file] of files) results.push({ what: `${format}, ${name}`, speed: await usualSpeed(file, tools, options.rounds) })
    console.log(table(['', '× real time'], results.map(({ what, speed }) => [what, short(speed)])))
    const verdicts = results.map(({ what, speed }): Verdict => ({ what: `${what}: times faster than it plays`, value: speed, limit: LEAST_SPEED, at: 'least' }))
    await conclude('waveform', verdicts, { options, results })
    return verdicts.every(isKept)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function tracksIn(folder: string): Promise<[string, string][]> {
  const source = path.join(folder, 'tune.wav')
  await writeFile(source, threeMinutes(SECONDS))
  return Promise.all(FORMATS.map(async (format): Promise<[string, string]> => {
    const file = path.join(folder, `track.${format.toLowerCase()}`)
    await renderAudio({ inputFile: source, outputFile: file, effects: [], format })
    return [format, file]
  }))
}
