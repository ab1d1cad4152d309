import { writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'

/** What the bench asks a server it started; each is answered once, with the same `id`. */
export interface MeterQuestion {
  id: number
  ask: 'usage' | 'startProfile' | 'stopProfile'
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

const answers: Record<MeterQuestion['ask'], (question: MeterQuestion) => unknown> = {
  usage: (): Usage => {
    const { user, system } = process.cpuUsage()
    const maxRssBytes = process.resourceUsage().maxRSS * 1024
    return { cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss(), maxRssBytes }
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
