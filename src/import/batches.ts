import { copyLine } from './copy-text.js'
import type { RowRange } from './import-run.js'
import type { ImportedTrack } from './imported-track.js'
import type { RejectsFile } from './rejects-file.js'
import type { SeenRefs } from './seen-refs.js'
import type { Tally } from './tally.js'
import type { FoundTrack, TrackSource } from './track-source.js'

/** Large enough that a batch's fixed costs do not count, small enough that a killed import repeats little. */
export const BATCH_ROWS = 5_000

/** Rows that are imported together; their numbers count the valid rows of the input. */
export interface Batch<Content> {
  range: RowRange
  content: Content
}

/** Which rows an earlier run has committed; to be asked in ascending order. */
export class DoneRows {
  private next = 0

  constructor(private readonly ranges: RowRange[]) {}

  has(row: number): boolean {
    while (this.next < this.ranges.length && row >= this.ranges[this.next]!.to) this.next += 1
    return this.next < this.ranges.length && row >= this.ranges[this.next]!.from
  }
}

export interface Reading {
  tally: Tally
  rejects: RejectsFile
  done: DoneRows
  /** Ends the reading at the next portion of input. */
  signal: AbortSignal
}

/**
 * The tracks that are not imported yet, in batches of COPY's text format. Of several rows about one track the first
 * counts: so a second import of the same input finds nothing to change.
 */
export async function* trackBatches(source: TrackSource, seen: SeenRefs, reading: Reading): AsyncGenerator<Batch<string[]>> {
  const gathered = new Gathering<string>()
  for await (const portion of source.found()) {
    if (reading.signal.aborted) return
    for (const found of portion) {
      const track = acceptedTrack(found, seen, reading)
      if (!track) continue
      const row = reading.tally.valid++
      if (reading.done.has(row)) continue
      const full = gathered.add(row, copyLine(row, track))
      if (full) yield { range: full.range, content: full.items }
    }
  }
  const rest = gathered.take()
  if (rest) yield { range: rest.range, content: rest.items }
}

function acceptedTrack(found: FoundTrack, seen: SeenRefs, { tally, rejects }: Reading): ImportedTrack | undefined {
  tally.read += 1
  if ('refused' in found) {
    tally.rejected += 1
    rejects.add(found.place, found.refused)
    return undefined
  }
  if ('track' in found && seen.add(found.track.sourceRef)) return found.track
  tally.duplicates += 1
  return undefined
}

/** Gathers consecutive rows up to a batch. */
export class Gathering<Item> {
  private from = 0
  private to = 0
  private items: Item[] = []

  constructor(private readonly size = BATCH_ROWS) {}

  /** What had been gathered when that row does not go with it: the batch is full, or rows between are done already. */
  add(row: number, item: Item): { range: RowRange; items: Item[] } | undefined {
    const isNext = row === this.to && this.items.length < this.size
    const full = isNext ? undefined : this.take()
    if (this.items.length === 0) this.from = row
    this.items.push(item)
    this.to = row + 1
    return full
  }

  /** Passes over a row there is nothing to import of; a batch may go on behind it. */
  skip(row: number): void {
    if (row === this.to) this.to += 1
  }

  take(): { range: RowRange; items: Item[] } | undefined {
    const { from, to, items } = this
    this.items = []
    return items.length === 0 ? undefined : { range: { from, to }, items }
  }
}

/** The same values, each begun while the one before is being worked on. */
export async function* readAhead<Value>(values: AsyncGenerator<Value>): AsyncGenerator<Value> {
  let next = values.next()
  for (;;) {
    const { value, done } = await next
    if (done) return
    next = values.next()
    // Whoever stops early never asks for it; who goes on gets the same error from `await next`.
    next.catch(() => undefined)
    yield value
  }
}
