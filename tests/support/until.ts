import { setTimeout as sleep } from 'node:timers/promises'

/** Longer than anything waited for takes on a machine that is busy with other things, and shorter than a test may take. */
export const PATIENCE_MS = 120_000

/** Looks until there is something to see, and answers with it. */
export async function until<Value>(what: string, look: () => Value | false | undefined | null | Promise<Value | false | undefined | null>): Promise<Value> {
  for (const end = performance.now() + PATIENCE_MS; ; await sleep(20)) {
    const value = await look()
    if (value) return value
    if (performance.now() > end) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} seconds`)
  }
}
