import { DomainError } from '../errors/domain-error.js'

/** Runs a few pieces of heavy work at once, lets some wait for their turn, and refuses the rest. */
export class BoundedWork {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly limits: { running: number; waiting: number }) {}

  /** @throws DomainError SERVER_BUSY when too much is waiting already. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.turn()
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.running -= 1
    }
  }

  /** A turn that is handed on is never free in between, so nobody overtakes those who wait. */
  private turn(): Promise<void> {
    if (this.running < this.limits.running) {
      this.running += 1
      return Promise.resolve()
    }
    if (this.waiting.length >= this.limits.waiting) throw new DomainError('SERVER_BUSY', { retryAfter: 1 })
    return new Promise((resolve) => this.waiting.push(resolve))
  }
}
