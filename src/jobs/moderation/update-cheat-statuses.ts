import { biteOf, clearingJob } from '../job.js'

/** Daily: whoever liked or viewed anything is looked at for signs of cheating, a few hundred at a time. */
export const updateCheatStatuses = clearingJob('moderation/update-cheat-statuses', '17 3 * * *', biteOf('update_cheat_statuses'))
