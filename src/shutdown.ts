import type { Log } from './log.js'

type Step = () => Promise<void>

/**
 * Runs the steps in order at the first SIGINT or SIGTERM and ends the process; a second signal, or a step that hangs
 * past the time allowed, ends it at once.
 */
export function onShutdown(log: Log, seconds: number, steps: Step[]): void {
  let stopping = false
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), seconds * 1000).unref()
    let failed = false
    for (const step of steps) {
      await step().catch((error: unknown) => {
        failed = true
        log.error({ err: error }, 'stopping failed')
      })
    }
    process.exit(failed ? 1 : 0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
