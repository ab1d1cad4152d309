import { biteOf, clearingJob } from '../job.js'

/** Daily: who viewed and liked what long ago, which nobody looks for cheating in any more. */
export const sweepEngagement = clearingJob('posts/sweep-engagement', '57 3 * * *', biteOf('sweep_engagement'))
