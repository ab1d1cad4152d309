/**
 * Calls that come in one turn of the event loop are done together: a thousand clients that come back at once are one
 * statement and not a thousand.
 */
export class Coalesced<Item, Result> {
  private waiting: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = []

  /** `doAll` answers in the order it was asked; at most `most` items go together. */
  constructor(
    private readonly doAll: (items: Item[]) => Promise<Result[]>,
    private readonly most = 1_000,
  ) {}

  do(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ item, resolve, reject }) === 1) setImmediate(() => this.flush())
    })
  }

  private flush(): void {
    const all = this.waiting
    this.waiting = []
    for (let start = 0; start < all.length; start += this.most) void this.run(all.slice(start, start + this.most))
  }

  private async run(some: typeof this.waiting): Promise<void> {
    try {
      const results = await this.doAll(some.map(({ item }) => item))
      some.forEach(({ resolve }, index) => resolve(results[index]!))
    } catch (error) {
      some.forEach(({ reject }) => reject(error))
    }
  }
}
