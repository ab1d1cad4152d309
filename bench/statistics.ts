export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** How far the rounds lie apart, as a share of their median: the machine's noise. */
export const spread = (values: number[]): number => (Math.max(...values) - Math.min(...values)) / median(values)

/** Of values in ascending order: the least that so many per cent are not above. */
export const percentile = (sorted: ArrayLike<number>, percent: number): number => sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]!
