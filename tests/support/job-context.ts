import { makeDeferredIndexes } from '../../src/db/deferred-indexes.js'
import { JobMetrics } from '../../src/jobs/job-metrics.js'
import type { JobContext } from '../../src/jobs/job.js'
import type { Api } from './api.js'
import { recordingLog } from './recording-log.js'

/** What a job of a worker beside this API gets, with these ways out and no others. */
export const jobContext = (api: Api, given: Partial<JobContext> = {}): JobContext => ({
  system: api.database.system, log: recordingLog().log, metrics: new JobMetrics(),
  store: api.app.serving.store, files: api.app.serving.files, keyring: api.app.serving.keyring, render: undefined, signal: new AbortController().signal, lookAtTransformations: () => undefined, makeIndexes: (signal) => makeDeferredIndexes(api.database.urls.owner, { signal }), push: {}, mail: undefined, ai: undefined, topUps: api.app.serving.topUps, eventRetentionDays: 7, ...given,
})
