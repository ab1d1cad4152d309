import { SystemDoor } from '../../db/system-door.js'
import { idIn, type Job } from '../job.js'

interface CalledOff {
  provider: string
  provider_job_id: string | null
}

/** Tells a provider that nobody waits for a transformation any more; tried again while it cannot be told. */
export const cancelTransformation: Job = {
  name: 'studio/cancel-transformation',
  run: async ({ system, ai }, payload) => {
    const id = idIn(payload, 'transformationId')
    if (id === undefined) return
    const [calledOff] = await new SystemDoor(system).rule<CalledOff>('called_off_transformation', { id })
    if (!calledOff || ai?.where !== 'elsewhere' || ai.name !== calledOff.provider) return
    // Asked for, and nobody had the time to write down what it is called there.
    const jobId = calledOff.provider_job_id ?? (await ai.find(id))?.jobId
    if (jobId !== undefined) await ai.cancel(jobId)
  },
}
