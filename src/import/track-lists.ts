import { deferTrackIndexes, makeDeferredIndexes, type Deferral } from '../db/deferred-indexes.js'
import type { Progress } from '../terminal/progress-display.js'
import type { Batch } from './batches.js'

/** An import of few batches is done sooner than its lists could be indexed again, and so is one with little left behind them. */
const FEW_BATCHES = 4
const LARGEST_SHARE_READ = 1 / 3

/**
 * The lists of tracks while very many are imported into a catalogue that is nearly empty: their indexes are made at once
 * at the end, for half of what it costs to keep them up track by track.
 */
export class TrackLists {
  private deferral: Deferral = { isDeferred: false, mayYet: true }

  constructor(
    private readonly ownerUrl: string,
    private readonly progress: Progress,
  ) {}

  /** The same batches; what comes behind the first few is merged without those indexes, when there is much of it. */
  async *around<Content>(batches: AsyncGenerator<Batch<Content>>): AsyncGenerator<Batch<Content>> {
    let count = 0
    for await (const batch of batches) {
      count += 1
      if (count > FEW_BATCHES) await this.defer()
      yield batch
    }
  }

  /** Indexes the lists; interrupted, it leaves that to whoever goes on, or to a running server. */
  async end(signal: AbortSignal): Promise<void> {
    if (this.deferral.isDeferred) await this.deferral.letGo()
    const onBegin = (count: number): void => void process.stderr.write(`Making the ${count} indexes of the lists of tracks.\n`)
    const left = await makeDeferredIndexes(this.ownerUrl, { signal, onBegin })
    if (left > 0) process.stderr.write(`${left} lists of tracks are without an index yet: a running server makes it within a minute.\n`)
  }

  private async defer(): Promise<void> {
    if (this.deferral.isDeferred || !this.deferral.mayYet) return
    const isMuchLeft = this.progress.position < this.progress.size * LARGEST_SHARE_READ
    this.deferral = isMuchLeft ? await deferTrackIndexes(this.ownerUrl) : { isDeferred: false, mayYet: false }
  }
}
