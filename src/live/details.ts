import type { Bus } from './bus.js'
import { Signal } from './signal.js'

/** Senders whose newest detail is kept for a follower that is slower than they are. */
const MOST_SENDERS = 300
/** Even when nothing comes, a stream whose follower is gone is noticed by then. */
const LOOK_AGAIN_MS = 60_000

/**
 * What comes with the wake-ups of a topic that has no log (`sender:value`), as it comes: the newest of each sender. For
 * what nobody misses when it is lost.
 */
export function followDetails(bus: Bus, topic: string): AsyncGenerator<[sender: string, value: string], void> {
  const signal = new Signal()
  const details = incoming(bus, topic, signal)
  const leave = details.return.bind(details)
  return Object.assign(details, {
    return: (value: void) => {
      signal.end()
      return leave(value)
    },
  })
}

async function* incoming(bus: Bus, topic: string, signal: Signal): AsyncGenerator<[string, string], void> {
  const newest = new Map<string, string>()
  const unfollow = await bus.follow(topic, (detail) => {
    const [sender, value] = detail?.split(':') ?? []
    if (sender === undefined || value === undefined || (newest.size >= MOST_SENDERS && !newest.has(sender))) return
    newest.set(sender, value)
    signal.raise()
  })
  try {
    while (await signal.wait(LOOK_AGAIN_MS)) {
      const now = [...newest]
      newest.clear()
      yield* now
    }
  } finally {
    unfollow()
  }
}
