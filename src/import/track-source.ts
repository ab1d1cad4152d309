import type { Progress } from '../terminal/progress-display.js'
import type { ImportedTrack } from './imported-track.js'
import type { Refused } from './refused.js'

/** What was found at one place of the input: a track, a refusal, or a second name of something imported anyway. */
export type FoundTrack = { place: string | number } & ({ track: ImportedTrack } | { refused: Refused } | { isRepeat: true })

/** Something tracks are imported from. Read twice, it gives the same in the same order: that is what resuming rests on. */
export interface TrackSource {
  /** What `tracks.source` says of them. */
  source: string
  /** A short name of the input, for people. */
  name: string
  /** Tells this input, read in this way, from any other. */
  fingerprint: string
  progress: Progress
  /** What `place` is: a line of a file, or a file of a folder. */
  place: 'line' | 'file'
  found(): AsyncIterable<Iterable<FoundTrack>>
}
