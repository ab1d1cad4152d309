import { loadConfig } from '../config.js'
import { stopSignal } from '../terminal/stop-signal.js'
import { trackBatches } from './batches.js'
import { accountOf, openImportDatabase } from './import-database.js'
import { importPhase, type ImportOptions, type Job } from './import-phase.js'
import { mergePlays, playBatches } from './import-plays.js'
import { mergeTracks, prepareStaging, type Visibility } from './merge-tracks.js'
import type { PlaySource } from './play-source.js'
import { SeenRefs } from './seen-refs.js'
import { TrackLists } from './track-lists.js'
import type { TrackSource } from './track-source.js'

/** While one waits for the disk or for its next batch, the other merges: a third would only wait with them. */
const TRACK_LANES = 2
const INTERRUPTED = 130

export interface TrackOptions extends ImportOptions {
  /** Handle of the account the tracks are to belong to. */
  owner: string
  visibility: Visibility
}

/** What the phases of one import share; no database in a dry run. */
interface TrackJob extends Job {
  options: TrackOptions
  ownerId: string
  lists: TrackLists | undefined
}

export interface ImportInput {
  tracks: TrackSource
  /** Plays of those tracks, imported after them. */
  plays?: PlaySource | undefined
}

/** Imports the input, says what was done, and answers the exit code. */
export async function runImport(open: () => Promise<ImportInput>, options: TrackOptions): Promise<number> {
  const config = loadConfig()
  const input = await open()
  const signal = stopSignal()
  const database = options.dryRun ? undefined : await openImportDatabase(config)
  try {
    const ownerId = database ? await accountOf(database.url, options.owner) : ''
    const lists = database && new TrackLists(database.ownerUrl, input.tracks.progress)
    const job = { options, config, signal, ownerId, lists, database: database && { url: database.url, ownerId } }
    const seen = new SeenRefs()
    await importTracks(job, input.tracks, seen)
    if (input.plays && !signal.aborted) await importPlays(job, input.plays, seen)
  } finally {
    await database?.close()
  }
  return endOf(signal)
}

/** Says when an import was stopped, and answers the exit code. */
export function endOf(signal: AbortSignal): number {
  if (!signal.aborted) return 0
  process.stdout.write('Stopped. Run the same command again to go on from there.\n')
  return INTERRUPTED
}

function importTracks(job: TrackJob, source: TrackSource, seen: SeenRefs): Promise<void> {
  const target = { ownerId: job.ownerId, source: source.source, visibility: job.options.visibility }
  return importPhase(job, source, {
    of: 'tracks',
    run: source.source,
    place: source.place,
    lanes: TRACK_LANES,
    prepare: prepareStaging,
    batches: (reading) => {
      const batches = trackBatches(source, seen, reading)
      return job.lists?.around(batches) ?? batches
    },
    merge: (client, lines) => mergeTracks(client, target, lines),
    end: async () => job.lists?.end(job.signal),
  })
}

function importPlays(job: TrackJob, source: PlaySource, tracks: SeenRefs): Promise<void> {
  const target = { ownerId: job.ownerId, source: source.source }
  return importPhase(job, source, {
    of: 'plays',
    run: source.run,
    place: 'line',
    lanes: 1,
    batches: (reading) => playBatches(source, tracks, reading),
    merge: (client, listens) => mergePlays(client, target, listens),
  })
}
