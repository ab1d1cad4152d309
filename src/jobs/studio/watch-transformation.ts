import { SystemDoor } from '../../db/system-door.js'
import type { Job } from '../job.js'

/** A provider has news of a transformation: it is asked now, and not when its time comes. */
export const watchTransformation: Job = {
  name: 'studio/watch-transformation',
  run: async ({ system, lookAtTransformations }, payload) => {
    await new SystemDoor(system).rule('wake_transformation', { id: (payload as { transformationId: string }).transformationId })
    lookAtTransformations()
  },
}
