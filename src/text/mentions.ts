import { LONGEST_HANDLE, signsIn } from './signs.js'

/** A handle after an @ as it was written, from the @ at `start` to before `end` in UTF-16 code units. */
export interface Mention {
  handle: string
  start: number
  end: number
}

const SHORTEST_HANDLE = 3

/** Whom a text names, in its order; whether anybody has the handle is another question. Rules: docs/text.md. */
export function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const { kind, name, start, end } of signsIn(text)) {
    if (kind === 'mention' && name.length >= SHORTEST_HANDLE && name.length <= LONGEST_HANDLE) mentions.push({ handle: name, start, end })
  }
  return mentions
}
