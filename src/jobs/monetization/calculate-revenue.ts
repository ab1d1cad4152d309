import { biteOf, clearingJob, type Job } from '../job.js'

/** Daily, and so on the 1st: what is missing of months that are over, a day or a booking at a time; killed, the next run goes on. */
export const calculateRevenue: Job = { ...clearingJob('monetization/calculate-revenue', '17 2 * * *', biteOf('calculate_due_revenue')), isLong: true }
