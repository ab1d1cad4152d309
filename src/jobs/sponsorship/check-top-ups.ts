import { ruleJob } from '../job.js'

/** Every minute: payments nobody has told of for a while are asked about. */
export const checkTopUps = ruleJob('sponsorship/check-top-ups', '* * * * *', 'check_top_ups')
