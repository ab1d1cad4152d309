import { clearingJob } from '../job.js'

const BITE = 'select sweep_channel_events(make_interval(days => $1)) as count'

/** Hourly: events older than live streams are kept for; a cursor before them has expired. */
export const sweepChannelEvents = clearingJob('live/sweep-channel-events', '23 * * * *', async ({ system, eventRetentionDays }) => {
  const { rows } = await system.query<{ count: number }>(BITE, [eventRetentionDays])
  return rows[0]!.count
})
