import type { Job } from '../job.js'

/** Transformations wait: they are taken in batches, beside the jobs. */
export const runTransformations: Job = {
  name: 'studio/run-transformations',
  run: async ({ lookAtTransformations }) => lookAtTransformations(),
}
