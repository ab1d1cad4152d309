import { writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What the bench asks a server it started; each is answered once, with the same `id`. */
export interface MeterQuestion {
  id: number
  ask: 'usage' | 'collectGarbage' | 'startProfile' | 'stopProfile'
  /** Where `stopProfile` writes. */
  file?: string
}

/** CPU time since the process started, user and system, in milliseconds; resident memory now and at its highest, in bytes. */
export interface Usage {
  cpuMs: number
  rssBytes: number
  maxRssBytes: number
}

// Loaded with `--import` before a server's own code, which knows nothing of it: it measures the process from inside.
const inspector = new Session()
const PASSES = 3

/** As `--expose-gc` would allow, without the server being started in another way for it. */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc')
  await (runInNewContext('gc') as (options: object) => Promise<void>)({ type: 'major', execution: 'async' })
}

const answers: Record<MeterQuestion['ask'], (question: MeterQuestion) => unknown> = {
  usage: (): Usage => {
    const { user, system } = process.cpuUsage()
    const maxRssBytes = process.resourceUsage().maxRSS * 1024
    return { cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss(), maxRssBytes }
  },
  collectGarbage: async () => {
    // What is freed by one pass may hold what the next one frees.
    for (let pass = 0; pass < PASSES; pass += 1) await collect()
  },
  startProfile: async () => {
    inspector.connect()
    await inspector.post('Profiler.enable')
    await inspector.post('Profiler.setSamplingInterval', { interval: 200 })
    await inspector.post('Profiler.start')
  },
  stopProfile: async ({ file }) => {
    const { profile } = await inspector.post('Profiler.stop')
    await writeFile(file!, JSON.stringify(profile))
    inspector.disconnect()
  },
}

process.on('message', (question: MeterQuestion) => {
  void Promise.resolve(answers[question.ask](question)).then((answer) => process.send!({ id: question.id, answer }))
})
// The channel must not keep a server alive that has been told to stop; and without the bench there is nothing to serve.
process.channel?.unref()
process.on('disconnect', () => process.exit())
