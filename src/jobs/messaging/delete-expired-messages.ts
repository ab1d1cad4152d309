import { clearingJob } from '../job.js'

/** Hourly: disappearing messages whose time has come. Nobody sees them any more by then; here they are gone from the database. */
export const deleteExpiredMessages = clearingJob('messaging/delete-expired-messages', '41 * * * *', async ({ system }) => {
  const { rows } = await system.query<{ count: number }>('select delete_expired_messages() as count')
  return rows[0]!.count
})
