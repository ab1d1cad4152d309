import { idIn, type Job } from '../job.js'

/** Asks the provider of a payment what has become of it, and books that. */
export const settleTopUp: Job = {
  name: 'sponsorship/settle-top-up',
  run: async ({ topUps }, payload) => {
    const id = idIn(payload, 'topUpId')
    if (id !== undefined) await topUps?.settle(id)
  },
}
