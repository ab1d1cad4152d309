import { ruleJob } from '../job.js'

/** Archives are there for 7 days. */
export const sweepDataExports = ruleJob('identity/sweep-data-exports', '23 * * * *', 'sweep_data_exports')
