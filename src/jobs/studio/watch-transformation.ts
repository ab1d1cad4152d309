import { SystemDoor } from '../../db/system-door.js'
import { idIn, type Job } from '../job.js'

/** A provider has news of a transformation: it is asked now, and not when its time comes. */
export const watchTransformation: Job = {
  name: 'studio/watch-transformation',
  run: async ({ system, lookAtTransformations }, payload) => {
    const id = idIn(payload, 'transformationId')
    if (id === undefined) return
    await new SystemDoor(system).rule('wake_transformation', { id })
    lookAtTransformations()
  },
}
