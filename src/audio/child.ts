import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { Children } from './children.js'

let children = new Children()
/** Whoever ends this thread also ends what it started. */
export const shareChildren = (memory: SharedArrayBuffer): void => void (children = new Children(memory))
/** @throws Error when nobody wants what this thread does any longer. */
export const throwIfEnded = (): void => children.throwIfEnded()

/** No ffmpeg outlives this. */
const LIMIT_MS = 60 * 60 * 1000
/** As much as is kept of what it complains of. */
const MAX_COMPLAINT = 2_000

export interface Child<Process extends ChildProcess> {
  process: Process
  /** Rejects with its complaint when it did not end well. */
  ended: Promise<void>
}

/** ffmpeg with these arguments: never a shell, no input but files and pipes, and no file that could be taken for an option or a protocol. */
export function startFfmpeg<Process extends ChildProcess>(path: string, given: readonly string[], stdio: StdioOptions): Child<Process> {
  const all = ['-hide_banner', '-nostdin', '-loglevel', 'error', '-protocol_whitelist', 'file,pipe', ...given]
  const child = children.start(() => spawn(path, all, { stdio, timeout: LIMIT_MS, killSignal: 'SIGKILL', windowsHide: true }))
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-MAX_COMPLAINT)))
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new FfmpegFailed(`ffmpeg ended with ${signal ?? code}: ${complaint.trim()}`))
    })
  })
  // Whoever waits for it sees it fail; until then nobody must be surprised.
  ended.catch(() => undefined)
  return { process: child as Process, ended }
}

export class FfmpegFailed extends Error {
  override readonly name = 'FfmpegFailed'
}
