import { clearingJob } from '../job.js'

/** Daily: posts deleted a month ago, and who viewed what a month ago. */
export const sweepDeletedPosts = clearingJob('posts/sweep-deleted-posts', '47 3 * * *', async ({ system }) => {
  const { rows } = await system.query<{ count: number }>('select sweep_deleted_posts() as count')
  return rows[0]!.count
})
