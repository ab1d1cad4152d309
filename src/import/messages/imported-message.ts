import type { Progress } from '../../terminal/progress-display.js'
import type { Refused } from '../refused.js'

/** A message as a source states it. */
export interface ImportedMessage {
  /** The source's own name of the message: what makes a second import find it again. */
  sourceRef: string
  /** The group it was said in; null when it went to one person. */
  group: { key: string; title: string | null } | null
  from: string
  /** Who else takes part: whom it went to, or who the source says is in the group. */
  others: string[]
  /** In plain text: it is sealed before it leaves this process. */
  body: string
  sentAt: Date
  /** When everybody it went to had read it; null when that is not known. */
  readAt: Date | null
}

export type FoundMessage = { place: string | number } & ({ message: ImportedMessage } | { refused: Refused })

/** Something messages are imported from, each conversation in the order of its times. Read twice, it gives the same. */
export interface MessageSource {
  /** Tells its references from those of other sources. */
  source: string
  name: string
  fingerprint: string
  progress: Progress
  found(): AsyncIterable<FoundMessage[]>
}

/** Whose accounts the names of a source mean. */
export interface People {
  /** Account ids by name, as far as there are any. */
  idsOf(names: string[]): Promise<Map<string, string>>
}
