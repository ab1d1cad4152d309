/** npm passes on the signal its own process group has got already: two within this time are one request. */
const SAME_REQUEST_MS = 1_000

/** Aborts at the first Ctrl-C, so that batches under way are finished; ends the process at a second one. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let askedAt = 0
  const ask = (): void => {
    if (askedAt > 0 && Date.now() - askedAt > SAME_REQUEST_MS) process.exit(130)
    if (askedAt > 0) return
    askedAt = Date.now()
    process.stderr.write('\nStopping behind the batches under way; Ctrl-C again stops at once.\n')
    controller.abort()
  }
  process.on('SIGINT', ask)
  process.on('SIGTERM', ask)
  return controller.signal
}
