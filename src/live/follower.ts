import type { ChannelFeed } from './channel-feed.js'
import type { LoggedEvent } from './event-log.js'
import type { Sink } from './sink.js'

/** One answer made of an event. */
export interface Answer {
  /** Its JSON. */
  payload: string
  /** The place behind the event, made once however many are given it. */
  cursor: string
}

/** What one subscription wants of a channel, and how its answers are made. */
export interface Following {
  channel: string
  /** The number after which it goes on; null for from now on. */
  after: number | null
  sessionId: string
  userId: string
  sink: Sink
  /** The kinds of events there is something to tell of. */
  shows: ReadonlySet<string>
  /** What an answer depends on, as a text: followers with the same one are answered together. */
  shape: string
  /** Whether people of one shape may be different people: then some may have to be answered apart. */
  isShared: boolean
  /** One answer per event, read under the follower's own rights; undefined where there is nothing for them to see. */
  answer(events: readonly LoggedEvent[]): Promise<(Answer | undefined)[]>
  /** Tells that it follows now from there (LiveReady), or does again after it was too slow (LiveResync). */
  tell(kind: 'LiveReady' | 'LiveResync', seq: number): Promise<Answer>
  /** The refusal when it may not be followed (any more). */
  refusal(): Error
}

/** One subscription that follows a channel, and how far it has come. */
export class Follower {
  /** The number of the last event it was given, or that was none of its business. */
  position = 0
  /** Whether it is given events as they come; before that, and after having been too slow, it reads the log itself. */
  isLive = false
  hasLeft = false
  isCatchingUp = false
  /** How many events it is given at once when it reads the log: few until it is known how long its answers are. */
  eventsAtOnce = 10
  /** The channel's feed, once it is open. */
  feed: ChannelFeed | undefined

  constructor(readonly wants: Following) {}

  /** Gives it what these events mean to it, if anything. */
  giveAll(events: LoggedEvent[], answers: (Answer | undefined)[]): void {
    this.wants.sink.together(() => events.forEach(({ seq }, index) => this.give(seq, answers[index])))
  }

  /** Gives it what one event means to it, if anything. A full sink makes it fall out of step: nothing is dropped, it reads on later. */
  give(seq: number, answer: Answer | undefined): void {
    if (!this.isLive || this.hasLeft || seq <= this.position) return
    if (answer !== undefined) {
      if (this.wants.sink.isFull) {
        this.isLive = false
        return
      }
      this.wants.sink.write(answer.payload, answer.cursor)
    }
    this.position = seq
  }
}
