import { parseFile } from 'music-metadata'
import { DomainError } from '../errors/domain-error.js'
import { isHonestWav } from './wav-header.js'
import type { FileFacts } from './facts.js'

const LONGEST_SECONDS = 3 * 3600

type AudioFacts = Required<Pick<FileFacts, 'durationMs' | 'sampleRate' | 'channelCount' | 'codec'>>

/** What an audio file holds. @throws DomainError AUDIO_UNREADABLE, AUDIO_TOO_LONG */
export async function inspectAudio(file: string, mediaType: string): Promise<AudioFacts> {
  const { duration, sampleRate, numberOfChannels, codec, container } = await formatOf(file)
  const isWav = mediaType === 'audio/wav' || mediaType === 'audio/x-wav'
  if (!duration || !Number.isFinite(duration) || !sampleRate || !numberOfChannels) throw new DomainError('AUDIO_UNREADABLE')
  if (duration > LONGEST_SECONDS) throw new DomainError('AUDIO_TOO_LONG')
  if (isWav && !(await isHonestWav(file))) throw new DomainError('AUDIO_UNREADABLE')
  return { durationMs: Math.round(duration * 1000), sampleRate, channelCount: numberOfChannels, codec: (codec ?? container ?? 'unknown').slice(0, 100) }
}

async function formatOf(file: string) {
  try {
    return (await parseFile(file, { duration: true, skipCovers: true })).format
  } catch (error) {
    // What goes wrong with the disk is not the file's fault.
    if ((error as NodeJS.ErrnoException).syscall) throw error
    throw new DomainError('AUDIO_UNREADABLE')
  }
}
