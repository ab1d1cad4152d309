import { now } from './clock.js'

/** What a process of subscribers has received since it was told what to expect. */
export interface Received {
  deliveries: number
  /** When the last of them arrived. */
  lastAt: number
  /** When each event (row) arrived at each subscriber, one after another. */
  arrivals: Float64Array
  /** The first few events that came twice, not at all or out of order, in words. */
  faults: string[]
  /** How often a subscriber was told that it had been too slow. */
  resyncs: number
}

const MOST_FAULTS = 5

/**
 * Checks that each subscriber gets each event once and in order, for little more than the cost of comparing bytes: the
 * first to get an event has it read and its number checked, for the others the same bytes are expected.
 */
export class Ledger {
  readonly frames: Buffer[] = []
  readonly arrivals: Float64Array
  private readonly counts: Uint32Array
  private readonly faults: string[] = []
  private deliveries = 0
  private lastAt = 0
  private resyncs = 0
  private firstSeq: number | undefined

  constructor(
    private readonly subscribers: number,
    private readonly events: number,
    private readonly onComplete: () => void,
  ) {
    this.arrivals = new Float64Array(subscribers * events)
    this.counts = new Uint32Array(subscribers)
  }

  take(subscriber: number, frame: Buffer): void {
    const place = this.counts[subscriber]!
    const known = this.frames[place]
    if (!known?.equals(frame) && !this.isNext(place, frame)) return
    this.counts[subscriber] = place + 1
    this.lastAt = now()
    this.arrivals[place * this.subscribers + subscriber] = this.lastAt
    this.deliveries += 1
    if (this.deliveries === this.subscribers * this.events) this.onComplete()
  }

  result(): Received {
    const missing = this.counts.filter((count) => count < this.events).length
    if (missing > 0) this.fault(`${missing} of ${this.subscribers} subscribers have not got all ${this.events} events`)
    const { deliveries, lastAt, arrivals, faults, resyncs } = this
    return { deliveries, lastAt, arrivals, faults, resyncs }
  }

  /** Whether this is the event due at that place; remembered when it is the first to come. */
  private isNext(place: number, frame: Buffer): boolean {
    const text = frame.toString()
    const seq = Number(/"seq":(\d+)/.exec(text)?.[1] ?? NaN)
    if (Number.isNaN(seq)) {
      if (text.includes('"LiveResync"')) this.resyncs += 1
      else this.fault(`not an event: ${text.slice(0, 200)}`)
      return false
    }
    this.firstSeq ??= seq - place
    if (place >= this.events || seq !== this.firstSeq + place) this.fault(`event ${seq} came in place of ${this.firstSeq + place}`)
    this.frames[place] ??= frame
    return true
  }

  private fault(words: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(words)
  }
}
