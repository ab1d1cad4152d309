export type AudioRefusal = 'AUDIO_UNREADABLE' | 'AUDIO_TOO_LONG'

/** It is no audio file that can be worked with; another try would find the same. */
export class AudioRefused extends Error {
  override readonly name = 'AudioRefused'

  constructor(
    readonly reason: AudioRefusal,
    /** For the log: what is wrong with it. */
    message: string,
  ) {
    super(message)
  }
}

export const unreadable = (message: string): AudioRefused => new AudioRefused('AUDIO_UNREADABLE', message)
