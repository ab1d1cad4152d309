import { parentPort, workerData } from 'node:worker_threads'
import { AudioRefused } from './audio-refused.js'
import { watchChildren } from './child.js'
import { computePeaks } from './compute-peaks.js'
import { openAndTry } from './open-and-try.js'
import { renderHere } from './render-here.js'
import type { Message, Results, Task } from './tasks.js'

/** The thread of one task: decoding, effects and encoding never run where requests are answered. */
const tell = (message: Message): void => parentPort!.postMessage(message)

function run(task: Task): Promise<Results[Task['kind']]> {
  if (task.kind === 'probe') return openAndTry(task.file, task.tools)
  if (task.kind === 'peaks') return computePeaks(task)
  return renderHere(task, (progress) => tell({ progress }))
}

function faultOf(error: unknown): Message {
  if (error instanceof AudioRefused) return { refused: error.reason, message: error.message }
  return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error), code: (error as NodeJS.ErrnoException | undefined)?.code }
}

watchChildren((child, running) => tell({ child, running }))
tell(await run(workerData as Task).then((done): Message => ({ done }), faultOf))
