import type { LoggedEvent } from './event-log.js'
import type { Answer, Follower } from './follower.js'
import type { Turns } from './turns.js'

/** Events answered together: their rows are read by one statement. */
const BATCH = 50
/** Events that may wait here; a viewer whose answers take longer than that reads on from the log. */
const MOST_WAITING = 1_000

export interface AudienceOptions {
  /** Whose answers to these events may be other than most people's. */
  apart: (events: LoggedEvent[]) => Promise<ReadonlySet<string>>
  /** A member has fallen out of step. */
  onLost: (follower: Follower) => void
  onError: (error: unknown) => void
  /** For answers that are made for one person alone. */
  turns: Turns
}

/**
 * Followers of one channel that are answered together: an event is executed once and the same text written to all of
 * them. Those whose answers depend on who they are, are an audience of their own.
 */
export class Audience {
  readonly members = new Set<Follower>()
  private waiting: LoggedEvent[] = []
  private busy = false

  constructor(private readonly options: AudienceOptions) {}

  add(events: LoggedEvent[]): void {
    this.waiting.push(...events)
    if (this.waiting.length > MOST_WAITING) this.loseAll()
    else if (!this.busy) void this.work()
  }

  private loseAll(): void {
    this.waiting = []
    for (const member of this.members) this.lose(member)
  }

  private lose(member: Follower): void {
    member.isLive = false
    this.options.onLost(member)
  }

  private async work(): Promise<void> {
    this.busy = true
    for (let [member] = this.members; member && this.waiting.length > 0; [member] = this.members) {
      // What comes while it waits for its turn is answered in the same go.
      if (member.wants.isShared) await this.answerNext()
      else await this.options.turns.take(() => this.answerNext())
    }
    this.waiting = []
    this.busy = false
  }

  private async answerNext(): Promise<void> {
    const events = this.waiting.splice(0, BATCH)
    if (events.length > 0) await this.answer(events)
  }

  private async answer(events: LoggedEvent[]): Promise<void> {
    const members = [...this.members].filter((member) => member.isLive)
    const shown = members[0] ? events.filter(({ kind }) => members[0]!.wants.shows.has(kind)) : []
    if (shown.length > 0) await this.tell(members, shown)
    // What is told to nobody has been dealt with too.
    for (const member of members) member.give(events.at(-1)!.seq, undefined)
  }

  private async tell(members: Follower[], events: LoggedEvent[]): Promise<void> {
    const lone = await this.apartOf(events, members)
    const together = members.filter((member) => !lone.includes(member))
    const answers = await this.answersForAll(events, together)
    if (answers) this.write(together, events, answers)
    else lone.push(...together)
    await Promise.all(lone.map((member) => this.answerAlone(member, events)))
  }

  private async apartOf(events: LoggedEvent[], members: Follower[]): Promise<Follower[]> {
    if (!members[0]!.wants.isShared || members.length === 1) return []
    try {
      const apart = await this.options.apart(events)
      return members.filter(({ wants }) => apart.has(wants.userId))
    } catch (error) {
      this.options.onError(error)
      // Who is to be answered alone is not known: then everybody reads under their own rights.
      return [...members]
    }
  }

  /** One member's answers for all of them; none when that member sees less than an event says there is, or may not read. */
  private async answersForAll(events: LoggedEvent[], together: Follower[]): Promise<(Answer | undefined)[] | undefined> {
    const [speaker] = together
    if (!speaker) return []
    const answers = await speaker.wants.answer(events).catch(() => undefined)
    if (!answers || !speaker.wants.isShared) return answers
    return answers.every((answer) => answer !== undefined) ? answers : undefined
  }

  private answerAlone(member: Follower, events: LoggedEvent[]): Promise<void> {
    // An audience of one person has its turn already.
    return member.wants.isShared ? this.options.turns.take(() => this.answerOne(member, events)) : this.answerOne(member, events)
  }

  private async answerOne(member: Follower, events: LoggedEvent[]): Promise<void> {
    try {
      this.write([member], events, await member.wants.answer(events))
    } catch (error) {
      this.options.onError(error)
      this.lose(member)
    }
  }

  private write(members: Follower[], events: LoggedEvent[], answers: (Answer | undefined)[]): void {
    for (const member of members) {
      member.giveAll(events, answers)
      if (!member.isLive && !member.hasLeft) this.options.onLost(member)
    }
  }
}
