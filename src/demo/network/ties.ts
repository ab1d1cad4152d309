import { repeat, Urn, type Random } from './random.js'

/** Who does something to whom, and how many milliseconds before now. */
export interface Tie {
  from: number
  to: number
  age: number
}

const DAY = 86_400_000
const OLDEST = 400 * DAY
/** Whoever follows did so before anything of the last 90 days was said. */
const NEWEST = 100 * DAY

const FOLLOWS = 10
const BLOCKS = 0.02
const MUTES = 0.02
/** Of those who are followed, so many follow back. */
const MUTUAL = 0.25
/** So often somebody of the same scene is followed. */
const NEAR = 0.5
const SCENES = 12

/** Who blocks, mutes and follows whom: a few are followed by very many, most by few, and nobody across a block. */
export class Ties {
  readonly blocks: Tie[] = []
  readonly mutes: Tie[] = []
  readonly follows: Tie[] = []
  readonly followersOf: number[][]
  readonly followedBy: number[][]
  private readonly apart = new Set<number>()
  private readonly following = new Set<number>()

  constructor(private readonly random: Random, readonly people: number) {
    this.followersOf = Array.from({ length: people }, () => [])
    this.followedBy = Array.from({ length: people }, () => [])
    const muted = new Set<number>()
    repeat(Math.ceil(people * BLOCKS), () => this.block(random.below(people), random.below(people)))
    repeat(Math.ceil(people * MUTES), () => this.mute(random.below(people), random.below(people), muted))
    this.followAll()
  }

  isBlocked = (a: number, b: number): boolean => this.apart.has(this.key(a, b)) || this.apart.has(this.key(b, a))
  isFollowing = (from: number, to: number): boolean => this.following.has(this.key(from, to))

  private key = (from: number, to: number): number => from * this.people + to
  private age = (): number => NEWEST + this.random.below(OLDEST - NEWEST)

  private block(from: number, to: number): boolean {
    if (from === to || this.isBlocked(from, to)) return false
    this.apart.add(this.key(from, to))
    return this.blocks.push({ from, to, age: this.age() }) > 0
  }

  private mute(from: number, to: number, muted: Set<number>): boolean {
    if (from === to || muted.has(this.key(from, to))) return false
    muted.add(this.key(from, to))
    return this.mutes.push({ from, to, age: this.age() }) > 0
  }

  private follow(from: number, to: number): boolean {
    if (from === to || this.isFollowing(from, to) || this.isBlocked(from, to)) return false
    this.following.add(this.key(from, to))
    this.followersOf[to]!.push(from)
    this.followedBy[from]!.push(to)
    return this.follows.push({ from, to, age: this.age() }) > 0
  }

  private followAll(): void {
    const { people, random } = this
    const all = new Urn()
    const scenes = Array.from({ length: Math.min(SCENES, Math.ceil(people / 20)) }, () => new Urn())
    const sceneOf = (person: number): Urn => scenes[person % scenes.length]!
    const known = (person: number, count = 1): void => [all, sceneOf(person)].forEach((urn) => urn.put(person, count))
    for (let person = 0; person < people; person += 1) known(person, Math.ceil(Math.min((1 - random.next()) ** -1.2 / 2, people / 2)))
    // In a small place nobody follows everybody.
    repeat(Math.round((people * Math.min(FOLLOWS, people / 12)) / (1 + MUTUAL)), () => {
      const from = random.chance(0.5) ? random.below(people) : people - 1 - random.early(people)
      const to = (random.chance(NEAR) ? sceneOf(from) : all).draw(random)
      if (!this.follow(from, to)) return false
      known(to)
      if (random.chance(MUTUAL)) this.follow(to, from)
      return true
    })
  }
}
