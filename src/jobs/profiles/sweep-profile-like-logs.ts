import { biteOf, clearingJob } from '../job.js'

/** Daily: who liked whose profile long ago. */
export const sweepProfileLikeLogs = clearingJob('profiles/sweep-profile-like-logs', '7 4 * * *', biteOf('sweep_profile_like_logs'))
