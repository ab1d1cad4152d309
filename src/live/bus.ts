/** Called when a topic has moved; `detail` is the newest number, where the topic has numbers. */
export type OnWake = (detail?: string) => void

/**
 * Carries wake-ups between processes: that a topic has moved, never what happened. It may lose one (a connection cut, a
 * process killed before it told): whoever follows looks for itself every few seconds.
 */
export interface Bus {
  readonly name: 'postgres' | 'redis'
  /** Whether wake-ups arrive right now. */
  readonly connected: boolean
  /**
   * Calls `onWake` whenever the topic has moved, until the returned function is called. Resolves once wake-ups of the
   * topic are on their way here: what is read after that misses nothing.
   */
  follow(topic: string, onWake: OnWake): Promise<() => void>
  /** Tells of wake-ups a commit has brought (`topic@detail`), where the database does not tell itself. */
  readonly publish?: (wakeUps: string[]) => void
  close(): Promise<void>
}

/** Who is to be called for which topic in this process. */
export class Followers {
  private readonly byTopic = new Map<string, Set<OnWake>>()

  get topics(): string[] {
    return [...this.byTopic.keys()]
  }

  has(topic: string): boolean {
    return this.byTopic.has(topic)
  }

  /** Whether this is the topic's first follower here. */
  add(topic: string, onWake: OnWake): boolean {
    const followers = this.byTopic.get(topic)
    if (followers) followers.add(onWake)
    else this.byTopic.set(topic, new Set([onWake]))
    return followers === undefined
  }

  /** Whether this was the topic's last follower here. */
  remove(topic: string, onWake: OnWake): boolean {
    const followers = this.byTopic.get(topic)
    if (!followers?.delete(onWake) || followers.size > 0) return false
    return this.byTopic.delete(topic)
  }

  /** A wake-up as it travels: `topic` or `topic@detail`. */
  wake(wakeUp: string): void {
    const at = wakeUp.indexOf('@')
    const [topic, detail] = at < 0 ? [wakeUp] : [wakeUp.slice(0, at), wakeUp.slice(at + 1)]
    this.byTopic.get(topic)?.forEach((onWake) => onWake(detail))
  }

  /** After a gap nobody knows what was missed. */
  wakeAll(): void {
    for (const followers of this.byTopic.values()) followers.forEach((onWake) => onWake())
  }
}
