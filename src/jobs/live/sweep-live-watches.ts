import { ruleJob } from '../job.js'

/** Every ten minutes: watches of processes that are gone, so that nobody is announced to. */
export const sweepLiveWatches = ruleJob('live/sweep-live-watches', '*/10 * * * *', 'sweep_live_watches')
