import type { Request } from 'autocannon'
import type { ChildServer } from './child-server.js'
import { spentMs, type BackendTimes } from './database-cpu.js'
import { sendLoad, type LoadResult } from './load.js'

/** One of the servers of a scenario, and the load it gets. */
export interface Side {
  name: string
  server: ChildServer
  headers: Record<string, string>
  requests: Request[]
  /** What is done before each of its rounds, and before it is warmed up. */
  prepare?: () => Promise<unknown>
}

export interface Round {
  requestsPerSecond: number
  cpuMs: number
  /** Of all backends of the database, per request; NaN where it cannot be told. */
  databaseMs: number
  p50: number
  p99: number
  rssMb: number
  answered: number
}

export interface DuelOptions {
  connections: number
  rounds: number
  seconds: number
  /** Whether every request sent must have been answered: writes are counted afterwards. */
  whole: boolean
  backendTimes: () => Promise<BackendTimes>
}

export interface DuelResult {
  /** Rounds of each side, in the order they ran: first A, first B, second A… */
  a: Round[]
  b: Round[]
  /** Answers to warm-up requests, which were sent too. */
  warmUp: number
}

/** Both sides in turn, round for round. */
export async function duel(a: Side, b: Side, options: DuelOptions): Promise<DuelResult> {
  const { rounds, warmUp } = await contest([a, b], options)
  return { a: rounds[0]!, b: rounds[1]!, warmUp }
}

export interface ContestResult {
  /** Of each side, in the order they were given. */
  rounds: Round[][]
  warmUp: number
}

/** All sides in turn, round for round, so that a machine that gets slower slows them all. */
export async function contest(sides: Side[], options: DuelOptions): Promise<ContestResult> {
  const warmed: LoadResult[] = []
  for (const side of sides) warmed.push(await warmUp(side, options))
  const rounds = sides.map((): Round[] => [])
  for (let round = 0; round < options.rounds; round += 1) {
    for (const [index, side] of sides.entries()) rounds[index]!.push(await oneRound(side, warmed[index]!.answered / warmed[index]!.seconds, options))
  }
  return { rounds, warmUp: warmed.reduce((sum, { answered }) => sum + answered, 0) }
}

/** Long enough for the compiler of hot code: the first thousand requests cost several times as much. */
async function warmUp(side: Side, { connections, seconds }: DuelOptions): Promise<LoadResult> {
  const { server, headers, requests } = side
  await side.prepare?.()
  const first = await sendLoad({ url: server.url, headers, requests, connections, until: { requests: 2_000 } })
  const count = Math.ceil((first.answered / first.seconds) * seconds)
  const second = await sendLoad({ url: server.url, headers, requests, connections, until: { requests: count } })
  return { ...second, answered: second.answered + first.answered, seconds: second.seconds + first.seconds }
}

async function oneRound({ server, headers, requests, prepare }: Side, rate: number, options: DuelOptions): Promise<Round> {
  const { connections, seconds, whole, backendTimes } = options
  await prepare?.()
  const until = whole ? { requests: Math.ceil(rate * seconds) } : { seconds }
  const [before, databaseBefore] = [await server.usage(), await backendTimes()]
  const load = await sendLoad({ url: server.url, headers, requests, connections, until })
  const [after, databaseAfter] = [await server.usage(), await backendTimes()]
  return {
    requestsPerSecond: load.answered / load.seconds,
    cpuMs: (after.cpuMs - before.cpuMs) / load.answered,
    databaseMs: spentMs(databaseBefore, databaseAfter) / load.answered,
    p50: load.p50,
    p99: load.p99,
    rssMb: after.rssBytes / 2 ** 20,
    answered: load.answered,
  }
}
