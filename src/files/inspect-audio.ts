import { availableParallelism } from 'node:os'
import { AudioRefused } from '../audio/audio-refused.js'
import { probeAudio } from '../audio/probe.js'
import { BoundedWork } from '../auth/bounded-work.js'
import { DomainError } from '../errors/domain-error.js'
import type { FileFacts } from './facts.js'

type AudioFacts = Required<Pick<FileFacts, 'durationMs' | 'sampleRate' | 'channelCount' | 'codec'>>

/** Each is a thread and up to some megabytes; whoever completes more uploads at once than this waits, and beyond comes again. */
const probes = new BoundedWork({ running: availableParallelism(), waiting: 200 })

/** What an audio file holds. @throws DomainError AUDIO_UNREADABLE, AUDIO_TOO_LONG, SERVER_BUSY */
export async function inspectAudio(file: string): Promise<AudioFacts> {
  try {
    const { durationMs, sampleRate, channelCount, codec } = await probes.run(() => probeAudio(file))
    return { durationMs, sampleRate, channelCount, codec: codec.slice(0, 100) }
  } catch (error) {
    throw error instanceof AudioRefused ? new DomainError(error.reason) : error
  }
}
