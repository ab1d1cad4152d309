import type { LoggedEvent } from './event-log.js'
import type { Answer, Follower } from './follower.js'
import type { Turns } from './turns.js'

/** Events answered at once: their rows are read together. */
const MOST_EVENTS = 50
/** Characters of answers made at once for one reader, as far as the last ones tell how long the next will be. */
const MOST_TEXT = 64 * 1024

/**
 * Gives a follower what these events of the log mean to it, in order and as fast as it takes them. Answers are made only
 * once there is room for them, and few at a time when they are long: kept for readers who take nothing, they would fill
 * the memory. @throws what its answers throw; its position is then behind the last it was given.
 */
export async function replay(follower: Follower, events: readonly LoggedEvent[], turns: Turns): Promise<void> {
  for (let done = 0; done < events.length && !follower.hasLeft; ) {
    const part = events.slice(done, done + follower.eventsAtOnce)
    if (await replayPart(follower, part, turns)) done += part.length
  }
}

/** Whether there was still room when it was its turn. */
async function replayPart(follower: Follower, part: readonly LoggedEvent[], turns: Turns): Promise<boolean> {
  const { sink, shows } = follower.wants
  while (sink.isFull && !follower.hasLeft) await sink.drained()
  const shown = part.filter(({ kind }) => shows.has(kind))
  if (shown.length > 0 && !(await turns.take(() => answerIfRoom(follower, shown)))) return false
  follower.position = part.at(-1)!.seq
  return true
}

/** Written while it is still its turn, so that the next of the same connection sees what waits now. */
async function answerIfRoom(follower: Follower, shown: readonly LoggedEvent[]): Promise<boolean> {
  const { wants } = follower
  if (wants.sink.isFull || follower.hasLeft) return false
  const answers = (await wants.answer(shown)).filter((answer) => answer !== undefined)
  if (follower.hasLeft) return false
  give(follower, answers)
  return true
}

function give(follower: Follower, answers: readonly Answer[]): void {
  if (answers.length === 0) return
  const { sink } = follower.wants
  sink.together(() => answers.forEach(({ payload, cursor }) => sink.write(payload, cursor)))
  const length = answers.reduce((sum, { payload }) => sum + payload.length, 0) / answers.length
  follower.eventsAtOnce = Math.min(MOST_EVENTS, Math.max(1, Math.floor(MOST_TEXT / length)))
}
