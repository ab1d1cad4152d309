import { clearingJob } from '../job.js'

/** Daily: whoever liked or viewed anything is looked at for signs of cheating, a few hundred at a time. */
export const updateCheatStatuses = clearingJob('moderation/update-cheat-statuses', '17 3 * * *', async ({ system }) => {
  const { rows } = await system.query<{ count: number }>('select update_cheat_statuses() as count')
  return rows[0]!.count
})
