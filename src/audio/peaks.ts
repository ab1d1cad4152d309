import { runTask } from './run-task.js'
import { durationMs } from './sound.js'
import { findTools, type AudioTools } from './tools.js'

export interface Waveform {
  durationMs: number
  sampleRate: number
  channelCount: number
  peaks: Uint8Array
}

export const PEAKS_PER_SECOND = 50
const TIME_LIMIT_MS = 15 * 60_000

/** How loud a file is over time, and how long it really is: the largest absolute sample of each stretch over all channels, 255 being full scale. @throws AudioRefused */
export async function waveformOf(file: string, peaksPerSecond = PEAKS_PER_SECOND, tools?: AudioTools): Promise<Waveform> {
  if (!(peaksPerSecond >= 1 && peaksPerSecond <= 1000)) throw new RangeError('1 to 1,000 peaks a second')
  const { sound, peaks } = await runTask({ kind: 'peaks', file, peaksPerSecond, tools: tools ?? (await findTools()) }, { timeLimitMs: TIME_LIMIT_MS })
  return { durationMs: durationMs(sound), sampleRate: sound.sampleRate, channelCount: sound.channelCount, peaks }
}

/** The peaks alone. @throws AudioRefused */
export const peaksOf = async (file: string, peaksPerSecond = PEAKS_PER_SECOND, tools?: AudioTools): Promise<Uint8Array> =>
  (await waveformOf(file, peaksPerSecond, tools)).peaks
