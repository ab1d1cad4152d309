import DataLoader from 'dataloader'

/**
 * A loader of rows by key, made anew for every operation (and for every event of a subscription): it remembers what
 * this viewer may see, and only for as long as one answer takes. The contract with `read`, once for all loaders:
 * at most one statement for all keys asked for in one tick; rows come back in any order; a missing row is `null`.
 */
export function createLoader<Row extends object>(
  read: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(
    async (keys) => {
      const byKey = new Map((await read(keys)).map((row) => [keyOf(row), row]))
      return keys.map((key) => byKey.get(key) ?? null)
    },
    { maxBatchSize: 500 },
  )
}
