import { StartupError } from '../../errors/startup-error.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The beginning of a day (UTC) as an operator writes it. */
export function momentOf(day: string): Date {
  const moment = new Date(`${day}T00:00:00Z`)
  if (!DAY.test(day) || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day) throw new StartupError(`${day} is no day; write it as 2026-11-01.`)
  return moment
}
