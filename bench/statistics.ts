export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** How far the rounds lie apart, as a share of their median: the machine's noise. */
export const spread = (values: number[]): number => (Math.max(...values) - Math.min(...values)) / median(values)
