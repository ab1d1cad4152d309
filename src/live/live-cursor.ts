import { DomainError } from '../errors/domain-error.js'
import type { Cursors } from '../paging/cursor.js'

const listOf = (channel: string): string => `live ${channel}`

/** The place behind one event of a channel, as clients hold it: signed, and good for this channel alone. */
export const liveCursor = (cursors: Cursors, channel: string, seq: number): string => cursors.encode(listOf(channel), [seq])

/** @throws DomainError INVALID_CURSOR for anything this server did not make for this channel. */
export function seqOf(cursors: Cursors, channel: string, cursor: string): number {
  const [seq] = cursors.decode(listOf(channel), cursor)
  if (typeof seq !== 'number') throw new DomainError('INVALID_CURSOR')
  return seq
}
