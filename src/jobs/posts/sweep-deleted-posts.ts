import { biteOf, clearingJob } from '../job.js'

/** Daily: posts deleted a month ago. */
export const sweepDeletedPosts = clearingJob('posts/sweep-deleted-posts', '47 3 * * *', biteOf('sweep_deleted_posts'))
