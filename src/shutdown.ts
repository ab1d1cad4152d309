import type { Log } from './log.js'

interface Step {
  name: string
  close: () => Promise<unknown>
}

/** A terminal's Ctrl-C reaches us twice under npm, which passes on what we were sent too: that is one request to stop. */
const SAME_REQUEST_MS = 1_000

/** How often we look whether the shell npm started us in is still there. */
const PARENT_MS = 500

/**
 * Ends the process in order at the first SIGINT or SIGTERM: what was started last is closed first. A second signal, or
 * a step that hangs past the time allowed, ends it at once.
 */
export class Shutdown {
  private readonly steps: Step[] = []
  private running: Promise<boolean> | undefined
  private askedAt = 0

  constructor(
    private readonly log: Log,
    private readonly seconds: number,
  ) {
    process.on('SIGINT', (signal) => this.onSignal(signal))
    process.on('SIGTERM', (signal) => this.onSignal(signal))
  }

  /** Registers something that has been opened. */
  add(name: string, close: Step['close']): void {
    this.steps.push({ name, close })
  }

  /**
   * Stops when the parent process ends: npm passes a SIGTERM on to the shell it runs a script in, and that dies of it
   * without a word to us.
   */
  followParent(): void {
    const parent = process.ppid
    const timer = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(timer)
      this.onSignal('SIGTERM')
    }, PARENT_MS).unref()
  }

  /** Something without which there is no going on has ended: one line, everything closed, exit code 1. */
  fail(reason: Error): void {
    if (this.running) return
    this.log.fatal(reason.message)
    void this.run().finally(() => process.exit(1))
  }

  /** Closes everything; resolves to whether all of it went well. */
  run(): Promise<boolean> {
    return (this.running ??= this.closeAll())
  }

  private onSignal(signal: NodeJS.Signals): void {
    if (this.askedAt > 0) {
      if (Date.now() - this.askedAt > SAME_REQUEST_MS) process.exit(1)
      return
    }
    this.askedAt = Date.now()
    this.log.info({ signal }, 'stopping')
    void this.run().then((isDone) => process.exit(isDone ? 0 : 1))
  }

  private async closeAll(): Promise<boolean> {
    setTimeout(() => process.exit(1), this.seconds * 1000).unref()
    let isDone = true
    for (const { name, close } of this.steps.reverse()) {
      await close().catch((error: unknown) => {
        isDone = false
        this.log.error({ err: error, part: name }, 'stopping failed')
      })
    }
    return isDone
  }
}
