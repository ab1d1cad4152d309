import { biteOf, clearingJob } from '../job.js'

/** Daily: what was answered under idempotency keys more than 7 days ago. */
export const sweepIdempotencyKeys = clearingJob('operations/sweep-idempotency-keys', '33 3 * * *', biteOf('sweep_idempotency_keys'))
