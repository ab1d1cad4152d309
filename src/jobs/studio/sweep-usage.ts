import { ruleJob } from '../job.js'

/** Daily: what was counted for limits that are long past. */
export const sweepUsage = ruleJob('studio/sweep-usage', '47 3 * * *', 'sweep_usage')
