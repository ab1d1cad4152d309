import { Agent, request as send, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChildServer } from './child-server.js'

/** Where one file is put or fetched. */
export interface Target {
  url: string
  headers?: Record<string, string>
}

export interface Transferred {
  mbPerSecond: number
  cpuMsPerMb: number
  /** By how much the server's resident memory was above what it was before, at its highest. */
  rssGrowthMb: number
}

const MB = 2 ** 20
const LOOK_EVERY_MS = 50
const PIECE = Buffer.alloc(256 * 1024)

/** Sends these bytes to every target at once. @throws when one is refused. */
export const upload = (server: ChildServer, targets: Target[], head: Buffer, size: number): Promise<Transferred> =>
  measured(server, targets.length * size, (agent) => Promise.all(targets.map((target) => put(agent, target, head, size))))

/** Fetches every target at once. @throws when one does not answer with so many bytes. */
export const download = (server: ChildServer, targets: Target[], size: number): Promise<Transferred> =>
  measured(server, targets.length * size, (agent) => Promise.all(targets.map((target) => get(agent, target, size))))

async function measured(server: ChildServer, bytes: number, work: (agent: Agent) => Promise<unknown>): Promise<Transferred> {
  const agent = new Agent({ keepAlive: true })
  await server.collectGarbage()
  const before = await server.usage()
  const startedAt = performance.now()
  const done = work(agent).then(() => performance.now())
  const highest = await highestRss(server, done)
  const seconds = ((await done) - startedAt) / 1000
  const after = await server.usage()
  agent.destroy()
  const mb = bytes / MB
  return { mbPerSecond: mb / seconds, cpuMsPerMb: (after.cpuMs - before.cpuMs) / mb, rssGrowthMb: (highest - before.rssBytes) / MB }
}

async function highestRss(server: ChildServer, done: Promise<unknown>): Promise<number> {
  let [highest, isDone] = [0, false]
  const end = (): void => void (isDone = true)
  done.then(end, end)
  while (!isDone) {
    highest = Math.max(highest, (await server.usage()).rssBytes)
    await sleep(LOOK_EVERY_MS)
  }
  return highest
}

async function put(agent: Agent, { url, headers }: Target, head: Buffer, size: number): Promise<void> {
  const request = send(url, { method: 'PUT', agent, headers: { ...headers, 'content-length': size } })
  const answered = answerOf(request)
  await pipeline(Readable.from(bytesOf(head, size), { objectMode: false, highWaterMark: PIECE.length }), request)
  const answer = await answered
  answer.resume()
  if (answer.statusCode! >= 300) throw new Error(`PUT ${url} answered ${answer.statusCode}`)
}

async function get(agent: Agent, { url, headers }: Target, size: number): Promise<void> {
  const request = send(url, { agent, headers: { ...headers } })
  request.end()
  const answer = await answerOf(request)
  let received = 0
  for await (const chunk of answer) received += (chunk as Buffer).length
  if (received !== size) throw new Error(`GET ${url} answered ${answer.statusCode} with ${received} bytes instead of ${size}`)
}

const answerOf = (request: ReturnType<typeof send>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => request.once('response', resolve).once('error', reject))

/** The head and then silence. */
function* bytesOf(head: Buffer, size: number): Generator<Buffer> {
  yield head
  for (let left = size - head.length; left > 0; left -= PIECE.length) yield left >= PIECE.length ? PIECE : PIECE.subarray(0, left)
}
