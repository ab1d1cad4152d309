import type { Job } from '../job.js'

/** Each minute: indexes that an import dropped and, killed or interrupted, did not make again; nothing while one still does without them. */
export const makeDeferredIndexes: Job = {
  name: 'operations/make-deferred-indexes',
  schedule: '* * * * *',
  isLong: true,
  run: async ({ system, log, signal, makeIndexes }) => {
    const { rowCount: count } = await system.query('select from deferred_indexes')
    if (!count) return
    const left = await makeIndexes(signal)
    log.info({ job: 'operations/make-deferred-indexes', count: count - left, left }, 'indexed')
  },
}
