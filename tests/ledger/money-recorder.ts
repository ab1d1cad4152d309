import { randomUUID } from 'node:crypto'
import { Door } from '../../src/db/door.js'
import { DomainError } from '../../src/errors/domain-error.js'
import type { Api } from '../support/api.js'
import type { Person } from '../support/make.js'
import type { Operation } from './history-checker.js'

/** Whose money it is, and who decides. */
export interface Cast { admin: Person; moderator: Person; viewers: Person[]; sponsors: Person[]; creators: Person[] }
/** A number from 0 to below this. */
export type Random = (below: number) => number
export type Act = [weight: number, act: () => Promise<unknown>]

interface Asked<Row> {
  what: string
  ask: () => Promise<Row[]>
  /** What it has done when it was answered so. */
  done: (row: Row) => Omit<Operation, 'what' | 'begun' | 'ended'>
  /** Why it may be refused, by reason. */
  refused?: Record<string, Operation['refused']>
}

/** Asks as requests do, and notes what was asked and answered, and when. */
export class MoneyRecorder {
  readonly operations: Operation[] = []

  constructor(
    readonly api: Api,
    readonly cast: Cast,
    readonly random: Random,
  ) {}

  one<Item>(items: readonly Item[]): Item | undefined {
    return items[this.random(items.length)]
  }

  /** A dollar to so many. */
  dollars(most: number): number {
    return 10_000 * (1 + this.random(most))
  }

  door({ sessionId }: Person): Door {
    return new Door(this.api.database.viewer, sessionId)
  }

  /** A rule under a key of its own: now and then asked twice at once, it is answered the same, and is one. */
  keyed<Row>(who: Person, name: string, input: object, select: string): () => Promise<Row[]> {
    const given = { ...input, idempotencyKey: randomUUID() }
    const ask = () => this.door(who).rule<Row>(name, given, select)
    if (this.random(5) > 0) return ask
    return async () => {
      const answers = await Promise.allSettled([ask(), ask()])
      const [first, again = first] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
      if (!first) throw (answers[0] as PromiseRejectedResult).reason
      expect(again).toEqual(first)
      return first
    }
  }

  /** The answer, or undefined when it was refused as it may be. */
  async note<Row>({ what, ask, done, refused = {} }: Asked<Row>): Promise<Row | undefined> {
    const begun = performance.now()
    try {
      const row = (await ask())[0]!
      this.operations.push({ what, begun, ended: performance.now(), ...done(row) })
      return row
    } catch (error) {
      const why = error instanceof DomainError ? refused[error.reason] : undefined
      if (!why) throw error
      this.operations.push({ what, begun, ended: performance.now(), refused: why })
      return undefined
    }
  }
}
