import { setTimeout as pause } from 'node:timers/promises'
import { Signal } from './signal.js'
import type { Bus } from './bus.js'
import type { Presence } from './presence.js'

/** However many changes there are, a follower is told of them at most this often. */
const SHORTEST_PAUSE_MS = 50
/** With no wake-up for this long the state is read all the same: a lost one heals itself. */
const LONGEST_SILENCE_MS = 5_000

export interface Following<State> {
  topics: string[]
  /** Reads the state as it is now, as the one who follows: refusing ends the stream. */
  read: () => Promise<State>
  isSame: (before: State, now: State) => boolean
  /** Begun once it is let in, ended with the stream. */
  meanwhile?: () => () => void
}

/** What subscriptions follow things with. */
export interface Live {
  bus: Bus
  presence: Presence
}

/**
 * A state as it is now, then each time it has changed. Several changes in short order are one: what a follower ends
 * with is always the truth. It is read anew, under the follower's own rights, before anything is told.
 */
export function followState<State>(live: Live, following: Following<State>): AsyncGenerator<State, void> {
  const signal = new Signal()
  const states = changes(live, following, signal)
  const leave = states.return.bind(states)
  // A generator ends only where it stands; waking it lets whoever leaves be forgotten at once.
  return Object.assign(states, {
    return: (value: void) => {
      signal.end()
      return leave(value)
    },
  })
}

async function* changes<State>({ bus }: Live, { topics, read, isSame, meanwhile }: Following<State>, signal: Signal): AsyncGenerator<State, void> {
  // Refused before anything is registered.
  await read()
  const unfollow = await Promise.all(topics.map((topic) => bus.follow(topic, () => signal.raise())))
  const end = meanwhile?.()
  try {
    let known = await read()
    yield known
    while (await signal.wait(LONGEST_SILENCE_MS)) {
      const now = await read()
      if (!isSame(known, now)) yield (known = now)
      await pause(SHORTEST_PAUSE_MS)
    }
  } finally {
    end?.()
    for (const leave of unfollow) leave()
  }
}
