/** Numbers that look random and are the same each time for the same seed: mulberry32 (Tommy Ettinger, 2017). */
export class Random {
  constructor(private state: number) {}

  /** From 0 on, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  below = (count: number): number => Math.floor(this.next() * count)
  chance = (probability: number): boolean => this.next() < probability
  pick = <Item>(list: readonly Item[]): Item => list[this.below(list.length)]!
  /** Below `count`, and the smaller the likelier: half of them are in the first eighth. */
  early = (count: number): number => Math.floor(count * this.next() ** 3)
  /** Mostly short, sometimes long: exponential about a mean. */
  wait = (mean: number): number => -mean * Math.log(1 - this.next())
}

/** Whoever was drawn is likelier to be drawn again: so a few are known by many (Barabási and Albert, 1999). */
export class Urn {
  private readonly balls: number[] = []

  put(ball: number, count = 1): void {
    for (let added = 0; added < count; added += 1) this.balls.push(ball)
  }

  draw = (random: Random): number => random.pick(this.balls)
}

/** Tries until it has succeeded so often; gives up where there is hardly anything left to find. */
export function repeat(wanted: number, attempt: () => boolean): void {
  let made = 0
  for (let tries = 0; made < wanted && tries < wanted * 20; tries += 1) if (attempt()) made += 1
}
