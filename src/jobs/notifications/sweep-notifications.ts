import { ruleJob } from '../job.js'

/** Daily: notifications that were there for push and e-mail alone. */
export const sweepNotifications = ruleJob('notifications/sweep-notifications', '37 3 * * *', 'sweep_notifications')
