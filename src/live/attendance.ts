import { Coalesced } from './coalesced.js'

/** A page that is loaded anew is not somebody going and coming. */
const GRACE_MS = 5_000

/** How the database is told; a failure is the teller's to report. */
export interface Tellers {
  came: (keys: string[]) => Promise<void>
  left: (keys: string[]) => Promise<void>
}

const done = (keys: string[]): void[] => keys.map(() => undefined)

/** Who is here, by key, as the database is told. However often one comes, they are here once, until they have left as often. */
export class Attendance {
  private readonly here = new Map<string, number>()
  private readonly leaving = new Map<string, NodeJS.Timeout>()
  private readonly come: Coalesced<string, void>
  private readonly gone: Coalesced<string, void>

  constructor(private readonly tell: Tellers) {
    this.come = new Coalesced(async (keys) => {
      await tell.came(keys)
      return done(keys)
    })
    this.gone = new Coalesced(async (keys) => {
      await tell.left(keys.filter((key) => !this.here.has(key)))
      return done(keys)
    })
  }

  get size(): number {
    return this.here.size
  }

  came(key: string): void {
    clearTimeout(this.leaving.get(key))
    this.leaving.delete(key)
    const times = this.here.get(key)
    this.here.set(key, (times ?? 0) + 1)
    if (times === undefined) void this.come.do(key)
  }

  left(key: string): void {
    const times = (this.here.get(key) ?? 1) - 1
    this.here.set(key, times)
    if (times > 0) return
    const timer = setTimeout(() => {
      this.leaving.delete(key)
      this.here.delete(key)
      void this.gone.do(key)
    }, GRACE_MS)
    this.leaving.set(key, timer.unref())
  }

  /** Everybody who is here is told again. */
  tellAgain(): Promise<void> {
    return this.tell.came([...this.here.keys()])
  }

  close(): void {
    this.leaving.forEach((timer) => clearTimeout(timer))
  }
}
