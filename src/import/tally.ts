/** What an import did. */
export interface Tally {
  /** Rows of the input. */
  read: number
  /** Tracks or plays of them that can be imported; one row may state many plays. */
  valid: number
  inserted: number
  updated: number
  unchanged: number
  /** Further rows about something that an earlier row was about. */
  duplicates: number
  rejected: number
}

export const emptyTally = (): Tally => ({ read: 0, valid: 0, inserted: 0, updated: 0, unchanged: 0, duplicates: 0, rejected: 0 })

const amount = (count: number): string => count.toLocaleString('en-US')

/** The last line of an import. */
export function summary({ tally, seconds, isDryRun, of }: { tally: Tally; seconds: number; isDryRun: boolean; of: string }): string {
  const rate = amount(Math.round(tally.read / Math.max(seconds, 0.001)))
  const done = isDryRun
    ? [`would import ${tally.valid}`]
    : [`inserted ${tally.inserted}`, `updated ${tally.updated}`, `unchanged ${tally.unchanged}`]
  const parts = [`read ${tally.read}`, ...done, `duplicate rows ${tally.duplicates}`, `rejected ${tally.rejected}`]
  return `${of}: ${parts.join(', ')}, in ${seconds.toFixed(1)} s (${rate} rows/s)`
}
