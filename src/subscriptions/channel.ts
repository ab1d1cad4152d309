import type { Context } from '../context.js'
import { LiveReady, LiveResync, type LiveEvent } from '../entities/live/live-event.js'
import type { ErrorReason } from '../errors/reasons.js'
import { DomainError } from '../errors/domain-error.js'
import { ChannelStream } from '../live/channel-stream.js'
import type { LoggedEvent } from '../live/event-log.js'
import { liveCursor, seqOf } from '../live/live-cursor.js'

/** What an event shows beside its cursor and time, of the class it is shown as; undefined when the viewer may not see it. */
export type Present = (event: LoggedEvent, context: Context) => Promise<LiveEvent | undefined>

/** The properties of an event of that class, without what every event has. */
export const shown = <Event extends LiveEvent>(type: new () => Event, properties: Omit<Event, keyof LiveEvent>): Event =>
  Object.assign(new type(), properties)

export interface Channel {
  channel: string
  /** The cursor a client comes back to. */
  after: string | null | undefined
  /** How each kind of event is shown; kinds without an entry are not. */
  kinds: Record<string, Present>
  refusal: ErrorReason
}

/**
 * The events of a channel, as a subscription's source.
 * @throws DomainError INVALID_CURSOR for a cursor of another channel, or one this server did not make.
 */
export function channelStream({ channel, after, kinds, refusal }: Channel, { cursors }: Context): ChannelStream<Context> {
  const cursorOf = (seq: number): string => liveCursor(cursors, channel, seq)
  return new ChannelStream<Context>({
    channel,
    after: after == null ? null : seqOf(cursors, channel, after),
    shows: new Set(Object.keys(kinds)),
    present: async (event, context) => {
      const presented = await kinds[event.kind]!(event, context)
      return presented && Object.assign(presented, { cursor: cursorOf(event.seq), at: event.at })
    },
    tell: (kind, seq) => (kind === 'LiveReady' ? Object.assign(new LiveReady(), { cursor: cursorOf(seq) }) : Object.assign(new LiveResync(), { from: cursorOf(seq) })),
    cursorOf,
    refusal: () => new DomainError(refusal),
  })
}
