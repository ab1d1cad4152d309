import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { PROJECT_ROOT } from '../project-root.js'
import { AudioRefused, unreadable } from './audio-refused.js'
import { Children } from './children.js'
import type { Message, Order, Results, Task } from './tasks.js'

/** Compiled, this file is part of another that ends in .js; as TypeScript the thread needs what compiles it. */
const EXTENSION = path.extname(import.meta.filename)
const THREAD = path.join(PROJECT_ROOT, EXTENSION === '.ts' ? 'src' : 'dist/src', 'audio', `worker${EXTENSION}`)
const LOADER = pathToFileURL(path.join(PROJECT_ROOT, 'scripts', 'typescript.mjs')).href
const OPTIONS: WorkerOptions = { execArgv: EXTENSION === '.ts' ? ['--import', LOADER] : [], resourceLimits: { maxOldGenerationSizeMb: 512 }, stderr: true, stdout: true }

/** As long as a thread may take to see that its programs were killed. */
const MOURNING_MS = 5_000

export interface RunOptions {
  timeLimitMs: number
  /** Ends it at once; what it rejects with is the signal's reason. */
  signal?: AbortSignal
  onProgress?: (percent: number) => void
}

/** Does this in a thread of its own, which is gone when this settles, as is every program it started. @throws AudioRefused */
export function runTask<Given extends Task>(task: Given, { timeLimitMs, signal, onProgress }: RunOptions): Promise<Results[Given['kind']]> {
  signal?.throwIfAborted()
  const children = new Children()
  const worker = new Worker(THREAD, { ...OPTIONS, workerData: { task, children: children.memory } satisfies Order })
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const limit = AbortSignal.any([AbortSignal.timeout(timeLimitMs), ...(signal ? [signal] : [])])
  const result = new Promise<Results[Given['kind']]>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('progress' in message) onProgress?.(message.progress)
      else if ('done' in message) resolve(message.done as Results[Given['kind']])
      else reject('refused' in message ? new AudioRefused(message.refused, message.message) : Object.assign(new Error(message.failed), { code: message.code }))
    })
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? unreadable('it needs more memory than any audio does') : error))
    worker.once('exit', () => reject(new Error('The audio thread ended without an answer')))
    limit.addEventListener('abort', () => reject(signal?.aborted ? (signal.reason as Error) : unreadable('it takes longer than any audio does')), { once: true })
  })
  return result.finally(async () => {
    // It takes note of the end of what was killed; the thread that is stopped before leaves dead processes in the system's table.
    if (await children.end()) await Promise.race([gone, sleep(MOURNING_MS, undefined, { ref: false })])
    await worker.terminate()
  })
}
