import { loadConfig, type Config } from '../../config.js'
import { within } from '../../db/system-database.js'
import { stopSignal } from '../../terminal/stop-signal.js'
import { endOf } from '../import-command.js'
import { openImportDatabase } from '../import-database.js'
import { importPhase, type ImportOptions, type Job } from '../import-phase.js'
import { followBatches, forbiddenIn, mergeFollows, type Forbidden } from './follows.js'
import { mergePeople, personBatches } from './people.js'
import type { SocialGraph } from './social-graph.js'

/** Imports the people of a graph, then who follows whom; says what was done, and answers the exit code. */
export async function importFollows(open: (config: Config) => Promise<SocialGraph>, options: ImportOptions): Promise<number> {
  const config = loadConfig()
  const graph = await open(config)
  const signal = stopSignal()
  const database = options.dryRun ? undefined : await openImportDatabase(config)
  try {
    const job = { options, config, signal, database: database && { url: database.url, ownerId: null } }
    await importPeople(job, graph)
    if (signal.aborted) return endOf(signal)
    if (database) await within(database.url, (client) => importEdges(job, graph, forbiddenIn(client)))
    else await importEdges(job, graph, async () => new Set())
  } finally {
    await database?.close()
  }
  return endOf(signal)
}

function importPeople(job: Job, graph: SocialGraph): Promise<void> {
  const files = [graph.peopleFile, graph.edgeFile].filter((file) => file !== undefined)
  const progress = {
    size: files.reduce((sum, { size }) => sum + size, 0),
    get position() {
      return files.reduce((sum, { position }) => sum + position, 0)
    },
  }
  return importPhase(job, { name: graph.name, fingerprint: graph.fingerprint, progress }, {
    of: 'people',
    run: `people:${graph.source}`,
    place: 'line',
    lanes: 1,
    batches: (reading) => personBatches(graph, reading),
    merge: (client, names) => mergePeople(client, graph.source, names),
  })
}

function importEdges(job: Job, graph: SocialGraph, forbidden: Forbidden): Promise<void> {
  return importPhase(job, { name: graph.name, fingerprint: graph.fingerprint, progress: graph.edgeFile }, {
    of: 'follows',
    run: `follows:${graph.source}`,
    place: 'line',
    // One after another: batches that share a person would wait for each other anyway.
    lanes: 1,
    batches: (reading) => followBatches(graph, forbidden, reading),
    merge: (client, ties) => mergeFollows(client, graph.isDirected, ties),
  })
}
