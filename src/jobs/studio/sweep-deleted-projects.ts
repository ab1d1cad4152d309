import { biteOf, clearingJob } from '../job.js'

/** Daily: projects deleted a month ago, with their versions. */
export const sweepDeletedProjects = clearingJob('studio/sweep-deleted-projects', '52 3 * * *', biteOf('sweep_deleted_projects'))
