import type { ChildProcess } from 'node:child_process'

/** What the first word of the memory says; the others are ids of processes, 0 where there is none. */
const [OPEN, STARTING, SHUT] = [0, 1, 2]
/** As many as run at once: one that decodes and one that encodes, and as many again that have yet to end. */
const MOST = 4
const START_LIMIT_MS = 5_000

/** The programs a thread has started, in memory it shares with whoever started the thread: none starts unseen, and none once they are ended. */
export class Children {
  private readonly words: Int32Array<SharedArrayBuffer>

  constructor(readonly memory = new SharedArrayBuffer(4 * (1 + MOST))) {
    this.words = new Int32Array(memory)
  }

  /** In the thread. @throws Error when they have been ended, or too many run */
  start<Process extends ChildProcess>(spawn: () => Process): Process {
    if (Atomics.compareExchange(this.words, 0, OPEN, STARTING) === SHUT) this.throwIfEnded()
    try {
      const place = this.words.indexOf(0, 1)
      if (place < 0) throw new RangeError(`More than ${MOST} programs at once`)
      const child = spawn()
      Atomics.store(this.words, place, child.pid ?? 0)
      child.once('exit', () => Atomics.store(this.words, place, 0))
      return child
    } finally {
      Atomics.store(this.words, 0, OPEN)
      Atomics.notify(this.words, 0)
    }
  }

  /** In the thread. @throws Error once they have been ended */
  throwIfEnded(): void {
    if (Atomics.load(this.words, 0) === SHUT) throw new Error('Nobody wants what this thread does any longer')
  }

  /** By whoever started the thread: kills them, and lets no more start. True when there were some: the thread has yet to take note of their end. */
  async end(): Promise<boolean> {
    while (Atomics.compareExchange(this.words, 0, OPEN, SHUT) === STARTING)
      if ((await Atomics.waitAsync(this.words, 0, STARTING, START_LIMIT_MS).value) === 'timed-out') break
    const running = [...this.words.subarray(1)].filter((pid) => pid > 0)
    running.forEach(kill)
    return running.length > 0
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
