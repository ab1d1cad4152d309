import { runTask } from './run-task.js'
import { durationMs, type Container } from './sound.js'
import { findTools, type AudioTools } from './tools.js'

export interface AudioFacts {
  durationMs: number
  sampleRate: number
  channelCount: number
  codec: string
  container: Container
}

const TIME_LIMIT_MS = 60_000

/**
 * What this file is, from its whole structure and its first seconds decoded, never from what it is called.
 * @throws AudioRefused AUDIO_UNREADABLE where it is cut, lies or is something else; AUDIO_TOO_LONG beyond 3 hours.
 */
export async function probeAudio(file: string, tools?: AudioTools): Promise<AudioFacts> {
  const sound = await runTask({ kind: 'probe', file, tools: tools ?? (await findTools()) }, { timeLimitMs: TIME_LIMIT_MS })
  const { sampleRate, channelCount, codec, container } = sound
  return { durationMs: durationMs(sound), sampleRate, channelCount, codec, container }
}
