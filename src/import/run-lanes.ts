import type { Client } from 'pg'
import { allEnded } from '../errors/all-ended.js'
import type { Tally } from './tally.js'
import { readAhead, type Batch } from './batches.js'
import { endRun, openRun, type ImportRun, type RunKey } from './import-run.js'
import { Lane, type MergeCounts } from './lane.js'

export interface LaneWork<Content> {
  url: string
  key: RunKey
  lanes: number
  tally: Tally
  signal: AbortSignal
  /** Once for each connection. */
  prepare?: (client: Client) => Promise<void>
  /** The batches of this run that are not done yet. */
  batches(run: ImportRun): AsyncGenerator<Batch<Content>>
  merge(client: Client, content: Content): Promise<MergeCounts>
}

/**
 * Imports batches over several connections: while one is being merged the next is read and merged beside it. Which of
 * them is committed first does not matter, for no two name the same row, and each is noted with its own commit.
 */
export async function runLanes<Content>(work: LaneWork<Content>): Promise<void> {
  const lanes: Lane[] = []
  try {
    for (let number = 0; number < work.lanes; number += 1) lanes.push(await Lane.open(work.url, work.key, number))
    const { client } = lanes[0]!
    for (const lane of lanes) await work.prepare?.(lane.client)
    const run = await openRun(client, work.key)
    addCounts(work.tally, run)
    if (run.done.length > 0) process.stderr.write(`Going on with the import of ${work.key.inputName} that was interrupted.\n`)
    try {
      await serveAll(lanes, run.id, work, readAhead(work.batches(run)))
    } catch (error) {
      await endRun(client, run.id, { status: 'failed', error: (error as Error).message, ...work.tally }).catch(() => undefined)
      throw error
    }
    if (!work.signal.aborted) await endRun(client, run.id, { status: 'completed', ...work.tally })
  } finally {
    await Promise.allSettled(lanes.map((lane) => lane.close()))
  }
}

async function serveAll<Content>(lanes: Lane[], runId: string, work: LaneWork<Content>, batches: AsyncGenerator<Batch<Content>>): Promise<void> {
  let isBroken = false
  const serve = async (lane: Lane): Promise<void> => {
    for (;;) {
      const { value: batch, done } = await batches.next()
      if (done || isBroken) return
      addCounts(work.tally, await lane.commit(runId, batch.range, (client) => work.merge(client, batch.content)))
    }
  }
  await allEnded(
    lanes.map((lane) =>
      serve(lane).catch((error: unknown) => {
        isBroken = true
        throw error
      }),
    ),
  )
}

function addCounts(tally: Tally, { inserted, updated, unchanged }: MergeCounts): void {
  tally.inserted += inserted
  tally.updated += updated
  tally.unchanged += unchanged
}
