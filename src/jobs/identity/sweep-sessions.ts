import { ruleJob } from '../job.js'

/** Hourly: expired refresh tokens, sessions long over, handles no longer held. */
export const sweepSessions = ruleJob('identity/sweep-sessions', '7 * * * *', 'sweep_sessions')
