import path from 'node:path'
import type { Arena } from '../arena.js'
import type { ChildServer } from '../child-server.js'
import { contest, duel, type ContestResult, type DuelResult, type Round, type Side } from '../duel.js'
import { sendLoad } from '../load.js'
import type { Options } from '../options.js'
import { selfTimes, type SelfTime } from '../profile.js'
import { isKept, keepResult, percent, RESULTS, short, table, verdictLine, type Verdict } from '../report.js'
import { median, spread } from '../statistics.js'

/** One thing `npm run bench` can measure; resolves to whether all that is asked of it is kept. */
export type Scenario = (options: Options) => Promise<boolean>

const PROFILED_SECONDS = 6
const TOP = 30

/** Both sides in alternating rounds, as a table. */
export async function compare(arena: Arena, api: Side, bare: Side, options: Options & { whole: boolean }): Promise<DuelResult> {
  const result = await duel(api, bare, { ...options, backendTimes: arena.backendTimes })
  console.log(table(HEAD, [row(api.name, result.a), row(bare.name, result.b)]))
  return result
}

/** Any number of sides in alternating rounds, as a table. */
export async function compareAll(arena: Arena, sides: Side[], options: Options & { whole: boolean }): Promise<ContestResult> {
  const result = await contest(sides, { ...options, backendTimes: arena.backendTimes })
  console.log(table(HEAD, sides.map(({ name }, index) => row(name, result.rounds[index]!))))
  return result
}

const HEAD = ['', 'req/s', 'CPU ms/req', 'least CPU', 'database ms/req', 'p50 ms', 'p99 ms', 'RSS MB', 'spread req/s', 'spread CPU']

export const medianOf = (rounds: Round[], figure: (round: Round) => number): number => median(rounds.map(figure))

function row(name: string, rounds: Round[]): string[] {
  const figures = [
    medianOf(rounds, (round) => round.requestsPerSecond), medianOf(rounds, (round) => round.cpuMs), Math.min(...rounds.map((round) => round.cpuMs)),
    medianOf(rounds, (round) => round.databaseMs), medianOf(rounds, (round) => round.p50),
    medianOf(rounds, (round) => round.p99), Math.max(...rounds.map((round) => round.rssMb)),
  ]
  const noise = [spread(rounds.map((round) => round.requestsPerSecond)), spread(rounds.map((round) => round.cpuMs))]
  return [name, ...figures.map(short), ...noise.map(percent)]
}

/** The API's CPU time for a request, as a multiple of the bare server's. */
export const cpuRatio = ({ a, b }: DuelResult): number => medianOf(a, (round) => round.cpuMs) / medianOf(b, (round) => round.cpuMs)

/** The API's requests per second, as a share of the bare server's. */
export const rateShare = ({ a, b }: DuelResult): number =>
  medianOf(a, (round) => round.requestsPerSecond) / medianOf(b, (round) => round.requestsPerSecond)

/** What writes are measured by: the rate against the bare server's, and that nothing was lost. */
export interface Writes {
  /** The scenario. */
  name: string
  /** What is written, in the plural. */
  what: string
  /** @throws when what the database holds is not what so many accepted requests must have left behind. */
  requireExactCounts(accepted: number): Promise<void>
}

/** What the API must take of writes at the least, as a share of what the bare server takes by the same rule. */
const LEAST_RATE = 0.5

const acceptedIn = ({ a, b, warmUp }: DuelResult): number => warmUp + [...a, ...b].reduce((sum, round) => sum + round.answered, 0)

/** Both sides write in alternating rounds, none is cut off, and afterwards every count must be exact; tells whether the rate is kept. */
export async function compareWrites(arena: Arena, api: Side, bare: Side, { name, what, requireExactCounts }: Writes, options: Options): Promise<boolean> {
  const result = await compare(arena, api, bare, { ...options, whole: true })
  await requireExactCounts(acceptedIn(result))
  const verdict: Verdict = { what: `${what} per second, API / bare server`, value: rateShare(result), limit: LEAST_RATE, at: 'least' }
  console.log(`CPU per request, API / bare server: ${cpuRatio(result).toFixed(2)}`)
  await conclude(name, [verdict], { options, ...result })
  if (options.profile) await showProfile(name, api, options.connections)
  return isKept(verdict)
}

/** Tells whether each figure is kept, and keeps them all in a file. */
export async function conclude(scenario: string, verdicts: Verdict[], figures: object): Promise<void> {
  verdicts.forEach((verdict) => console.log(verdictLine(verdict)))
  console.log(`figures: ${await keepResult(scenario, { verdicts, ...figures })}\n`)
}

/** Where the API's processor time goes under this load. */
export const showProfile = (scenario: string, { server, headers, requests }: Side, connections: number): Promise<void> =>
  profiled(scenario, server, () => sendLoad({ url: server.url, headers, requests, connections, until: { seconds: PROFILED_SECONDS } }))

/** Where a server's processor time goes while this is done. */
export async function profiled(scenario: string, server: ChildServer, work: () => Promise<unknown>): Promise<void> {
  const file = path.join(RESULTS, `${scenario}.cpuprofile`)
  await server.startProfile()
  await work()
  await server.stopProfile(file)
  const { functions, modules } = await selfTimes(file)
  console.log(`Self time, share of the time it was busy (${file})`)
  console.log(table(['by module, with what it had Node do', 'share'], modules.slice(0, TOP).map(shareRow)))
  console.log(table(['by function', 'share'], functions.slice(0, TOP).map(shareRow)))
}

const shareRow = ({ what, share }: SelfTime): string[] => [what, `${(share * 100).toFixed(1)} %`]
