import type { LoggedEvent } from './event-log.js'

/** The events of one channel as one subscription shows them. */
export interface ChannelStreamOptions<Context> {
  channel: string
  /** The number after which it goes on; null for from now on. */
  after: number | null
  /** The kinds of events there is something to tell of. */
  shows: ReadonlySet<string>
  /** What an event is shown as, read as the viewer of this context; undefined when there is nothing for them to see. */
  present(event: LoggedEvent, context: Context): Promise<{ cursor: string } | undefined>
  /** LiveReady or LiveResync, at that place. */
  tell(kind: 'LiveReady' | 'LiveResync', seq: number): object
  /** The place behind an event, as clients come back to it. */
  cursorOf(seq: number): string
  /** The refusal when the viewer may not follow the channel. */
  refusal(): Error
}

/** What a subscription to a channel resolves to: not iterated for each subscriber, but followed together. */
export class ChannelStream<Context> {
  constructor(readonly options: ChannelStreamOptions<Context>) {}

  /** graphql-js takes nothing else for the source of a subscription. */
  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('A channel is followed through the fan-out')
  }
}
