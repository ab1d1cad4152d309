import { randomInt } from 'node:crypto'
import { DomainError } from '../errors/domain-error.js'
import type { Cursors } from './cursor.js'

/** A sponsored post that stood somewhere in somebody's feed; each time another number. */
export interface Showing {
  sponsoredPostId: string
  showing: number
}

const GOOD_FOR_MS = 3_600_000
const MOST_SHOWINGS = 2 ** 31

const listOf = (viewerId: string): string => `impressions ${viewerId}`

/** What says that this server has shown this person this post: good for an hour, for nobody else, and as cursors cannot be altered. */
export const impressionToken = (cursors: Cursors, viewerId: string, sponsoredPostId: string): string =>
  cursors.encode(listOf(viewerId), [sponsoredPostId, Date.now() + GOOD_FOR_MS, randomInt(MOST_SHOWINGS)])

/** @throws DomainError IMPRESSION_TOKEN_INVALID for what was altered, has expired, or is somebody else's; `path` names it. */
export function showingOf(cursors: Cursors, viewerId: string, token: string, path: string): Showing {
  const [sponsoredPostId, expiresAt, showing] = keyOf(cursors, viewerId, token)
  if (!(Date.now() < Number(expiresAt))) throw new DomainError('IMPRESSION_TOKEN_INVALID', { fields: [{ path, message: 'Altered, expired, or not yours.' }] })
  return { sponsoredPostId: String(sponsoredPostId), showing: Number(showing) }
}

function keyOf(cursors: Cursors, viewerId: string, token: string): readonly (string | number)[] {
  try {
    return cursors.decode(listOf(viewerId), token)
  } catch {
    return []
  }
}
