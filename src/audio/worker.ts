import { parentPort, workerData } from 'node:worker_threads'
import { AudioRefused } from './audio-refused.js'
import { shareChildren } from './child.js'
import { computePeaks } from './compute-peaks.js'
import { openAndTry } from './open-and-try.js'
import { renderHere } from './render-here.js'
import type { Message, Order, Results, Task } from './tasks.js'

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

const { task, children } = workerData as Order
shareChildren(children)
tell(await run(task).then((done): Message => ({ done }), faultOf))
