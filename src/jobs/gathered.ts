interface Waiting<Item> {
  item: Item
  done: () => void
  failed: (error: unknown) => void
}

/**
 * Writes one batch at a time: what comes while one is being written, or waits for more, goes with the next. A batch that is refused is
 * written one by one, so that one bad item takes no other with it.
 */
export class Gathered<Item> {
  private waiting: Waiting<Item>[] = []
  private writing: Promise<void> | undefined
  private isEnough: (() => void) | undefined

  constructor(
    private readonly write: (items: Item[]) => Promise<unknown>,
    private readonly most = 100,
    /** For how long the first of a batch waits for more, unless there are enough. */
    private readonly patienceMs = (): number => 0,
    private readonly enough = most,
  ) {}

  /** Resolves when it is written. @throws what the database says of this item */
  add(item: Item): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed })
      if (this.waiting.length >= this.enough) this.isEnough?.()
      this.writing ??= this.drain()
    })
  }

  private async drain(): Promise<void> {
    // What is added in this turn of the event loop goes together.
    await Promise.resolve()
    while (this.waiting.length > 0) {
      await this.gather()
      await this.writeBatch(this.waiting.splice(0, this.most))
    }
    this.writing = undefined
  }

  private async gather(): Promise<void> {
    const ms = this.patienceMs()
    if (ms === 0 || this.waiting.length >= this.enough) return
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((enough) => {
      this.isEnough = enough
      timer = setTimeout(enough, ms)
    })
    clearTimeout(timer)
  }

  private async writeBatch(batch: Waiting<Item>[]): Promise<void> {
    try {
      await this.write(batch.map(({ item }) => item))
      for (const { done } of batch) done()
    } catch (error) {
      if (batch.length === 1) return batch[0]!.failed(error)
      for (const one of batch) await this.writeBatch([one])
    }
  }
}
