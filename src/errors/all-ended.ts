/**
 * Resolves when each of them has ended, so that none is still at work behind a failure.
 * @throws the first failure among them, then.
 */
export async function allEnded(works: Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(works)
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}
