/** Milliseconds since the epoch with fractions: the same in every process of one machine. */
export const now = (): number => performance.timeOrigin + performance.now()
