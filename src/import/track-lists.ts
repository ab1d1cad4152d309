import { deferTrackIndexes, makeDeferredIndexes, type Deferral } from '../db/deferred-indexes.js'
import type { Progress } from '../terminal/progress-display.js'
import type { Batch } from './batches.js'

/** An import of so few batches, or of not many times as many, is done sooner than the lists could be indexed again. */
const FEW_BATCHES = 2
const SMALL_SHARE = 1 / 5

/**
 * The lists of tracks while very many are imported into a catalogue that is nearly empty: their indexes are made at once
 * at the end, for half of what it costs to keep them up track by track.
 */
export class TrackLists {
  private deferral: Deferral | undefined

  constructor(
    private readonly ownerUrl: string,
    private readonly progress: Progress,
  ) {}

  /** The same batches, merged without those indexes when there are many. */
  async *around<Content>(batches: AsyncGenerator<Batch<Content>>): AsyncGenerator<Batch<Content>> {
    // Nothing is merged before that is decided: indexes cannot be dropped while somebody writes their tables.
    const first = await taken(batches, FEW_BATCHES + 1)
    const areMany = first.length > FEW_BATCHES && this.progress.position < this.progress.size * SMALL_SHARE
    if (areMany) this.deferral = await deferTrackIndexes(this.ownerUrl)
    for (let batch = first.shift(); batch; batch = first.shift()) yield batch
    yield* batches
  }

  /** Indexes the lists; interrupted, it leaves that to whoever goes on, or to a running server. */
  async end(signal: AbortSignal): Promise<void> {
    await this.deferral?.letGo()
    const onBegin = (count: number): void => void process.stderr.write(`Making the ${count} indexes of the lists of tracks.\n`)
    const left = await makeDeferredIndexes(this.ownerUrl, { signal, onBegin })
    if (left > 0) process.stderr.write(`${left} lists of tracks have no index yet: an import that goes on makes it at its end, or a running server within a minute.\n`)
  }
}

/** The first of them, up to so many. */
async function taken<Value>(values: AsyncGenerator<Value>, count: number): Promise<Value[]> {
  const found: Value[] = []
  while (found.length < count) {
    const { value, done } = await values.next()
    if (done) break
    found.push(value)
  }
  return found
}
