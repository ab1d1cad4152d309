import { allEnded } from '../../errors/all-ended.js'
import { biteOf, clearingJob, type Job } from '../job.js'

/** Each keeps a processor of the database busy. */
const HALVES_AT_ONCE = 2

const steps = clearingJob('monetization/calculate-revenue', '17 2 * * *', biteOf('calculate_due_revenue'))

/** Daily, and so on the 1st: what is missing of months that are over, each step a transaction; killed, the next run goes on. */
export const calculateRevenue: Job = {
  ...steps,
  isLong: true,
  run: async (context, payload) => {
    await allEnded(Array.from({ length: HALVES_AT_ONCE }, () => steps.run(context, payload)))
  },
}
