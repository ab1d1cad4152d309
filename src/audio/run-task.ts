import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { PROJECT_ROOT } from '../project-root.js'
import { AudioRefused, unreadable } from './audio-refused.js'
import type { Message, Results, Task } from './tasks.js'

/** Compiled this file ends in .js and so does the thread's; as TypeScript the thread needs what compiles it. */
const EXTENSION = path.extname(import.meta.filename)
const THREAD = new URL(`./worker${EXTENSION}`, import.meta.url)
const LOADER = pathToFileURL(path.join(PROJECT_ROOT, 'scripts', 'typescript.mjs')).href
const OPTIONS: WorkerOptions = { execArgv: EXTENSION === '.ts' ? ['--import', LOADER] : [], resourceLimits: { maxOldGenerationSizeMb: 512 }, stderr: true, stdout: true }

export interface RunOptions {
  timeLimitMs: number
  /** Ends it at once; what it rejects with is the signal's reason. */
  signal?: AbortSignal
  onProgress?: (percent: number) => void
}

/** Does this in a thread of its own, which is gone when this settles, as is every program it started. @throws AudioRefused */
export function runTask<Given extends Task>(task: Given, { timeLimitMs, signal, onProgress }: RunOptions): Promise<Results[Given['kind']]> {
  signal?.throwIfAborted()
  const children = new Set<number>()
  const worker = new Worker(THREAD, { ...OPTIONS, workerData: task })
  const limit = AbortSignal.any([AbortSignal.timeout(timeLimitMs), ...(signal ? [signal] : [])])
  const result = new Promise<Results[Given['kind']]>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('progress' in message) onProgress?.(message.progress)
      else if ('child' in message) children[message.running ? 'add' : 'delete'](message.child)
      else if ('done' in message) resolve(message.done as Results[Given['kind']])
      else reject('refused' in message ? new AudioRefused(message.refused, message.message) : Object.assign(new Error(message.failed), { code: message.code }))
    })
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? unreadable('it needs more memory than any audio does') : error))
    worker.once('exit', () => reject(new Error('The audio thread ended without an answer')))
    limit.addEventListener('abort', () => reject(signal?.aborted ? (signal.reason as Error) : unreadable('it takes longer than any audio does')), { once: true })
  })
  return result.finally(async () => {
    for (const pid of children) kill(pid)
    await worker.terminate()
    // What the thread started in its last moment it has told of by now.
    for (const pid of children) kill(pid)
  })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
