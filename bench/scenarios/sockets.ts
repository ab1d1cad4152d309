import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChildServer } from '../child-server.js'
import { socketUrl, Stage } from '../live/stage.js'
import type { Subscribers } from '../live/subscribers.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { conclude, profiled, type Scenario } from './scenario.js'

const CLIENT_PROCESSES = 2
const WARM_UPS = 200
const IDLE_MS = 10_000
const MOST_KB = 35
/** Descriptors a process needs beside its sockets. */
const OTHER_FILES = 200

/** What everybody who is signed in keeps open: a channel, a person and a session each. */
const INBOX = 'subscription { inboxEvents { __typename ... on LiveReady { cursor } ... on InboxMessage { cursor message { id } } } }'

interface Memory {
  rss: number
  /** After everything that nobody needs any more was freed. */
  collected: number
}

/** @throws when this machine lets no process have that many sockets. */
async function requireSockets(count: number): Promise<void> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '')
  const most = Number(/^Max open files\s+\d+\s+(\d+)/m.exec(limits)?.[1] ?? Infinity)
  if (most < count + OTHER_FILES) throw new Error(`a process may open ${most} files here, too few for ${count} sockets: raise it (ulimit -Hn ${count + OTHER_FILES})`)
}

/** In bytes; as it is after some seconds of rest, and then with its garbage collected. */
async function memoryOf(server: ChildServer): Promise<Memory> {
  await sleep(IDLE_MS)
  const { rssBytes: rss } = await server.usage()
  await server.collectGarbage()
  return { rss, collected: (await server.usage()).rssBytes }
}

/** What is compiled, cached and grown by the first clients is no subscription's own. */
async function warmUp(stage: Stage, subscribers: Subscribers): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await subscribers.open({ url: socketUrl(stage.api), query: INBOX, accessTokens: stage.tokens.slice(0, WARM_UPS) })
    await subscribers.close()
  }
}

/** Ten thousand people who listen while nothing happens. */
export const sockets: Scenario = async (options) => {
  await requireSockets(options.sockets)
  const stage = await Stage.open(options.sockets)
  try {
    const subscribers = stage.subscribers(CLIENT_PROCESSES)
    await warmUp(stage, subscribers)
    const before = await memoryOf(stage.api)
    const startedAt = performance.now()
    await subscribers.open({ url: socketUrl(stage.api), query: INBOX, accessTokens: stage.tokens })
    const seconds = (performance.now() - startedAt) / 1000
    const idle = await stage.api.usage()
    const after = await memoryOf(stage.api)
    const cpuShare = ((await stage.api.usage()).cpuMs - idle.cpuMs) / IDLE_MS
    const perSubscription = (figure: keyof Memory): number => (after[figure] - before[figure]) / options.sockets / 1024
    const head = ['RSS of the API, MB', 'before', `${short(options.sockets)} idle`, 'KB each']
    const row = (name: string, figure: keyof Memory): string[] => [name, short(before[figure] / 2 ** 20), short(after[figure] / 2 ** 20), short(perSubscription(figure))]
    console.log(table(head, [row('as it is', 'rss'), row('garbage collected', 'collected')]))
    console.log(`opened in ${short(seconds)} s; at rest ${(cpuShare * 100).toFixed(1)} % of a processor`)
    const verdict: Verdict = { what: 'Resident memory per idle subscription, KB', value: perSubscription('rss'), limit: MOST_KB, at: 'most' }
    if (options.profile) await profiled('sockets', stage.api, () => sleep(IDLE_MS))
    await conclude('sockets', [verdict], { options, before, after, seconds, cpuShare })
    return isKept(verdict)
  } finally {
    await stage.close()
  }
}
