import type { Refused } from './refused.js'
import type { Progress } from '../terminal/progress-display.js'

/** One listen, or a number of listens of which nothing is known but how many there were. */
export interface ImportedPlay {
  /** The track's `sourceRef`. */
  trackRef: string
  /** Names the listen within its track; for a count, listens are called `1` to `count`. */
  playRef: string
  count: number
  playedAt: Date
  /** 0 when it is not known: such a listen is not a qualified one. */
  listenedMs: number
}

export type FoundPlay = { place: number } & ({ play: ImportedPlay } | { refused: Refused })

/** Something plays are imported from; read twice, it gives the same in the same order. */
export interface PlaySource {
  source: string
  /** The name its runs are kept under. */
  run: string
  name: string
  fingerprint: string
  progress: Progress
  found(): AsyncIterable<FoundPlay[]>
}
