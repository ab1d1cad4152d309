import { pino, type Logger } from 'pino'

/** A quiet log that keeps its errors, so that a test can see what the server met. */
export function recordingLog(): { log: Logger; faults: unknown[] } {
  const faults: unknown[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(JSON.parse(line)) })
  return { log, faults }
}
