import { availableParallelism, cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'

export interface Options {
  scenarios: string[]
  connections: number
  rounds: number
  seconds: number
  /** Tracks in the catalogue the servers answer from. */
  tracks: number
  sort: string
  query: string
  /** Whether the load is sent without a token. */
  anonymous: boolean
  /** Whether a CPU profile of the API is written. */
  profile: boolean
  quick: boolean
  /** Whether the servers people would pick instead are measured too. */
  peers: boolean
  /** People, and posts of all of them, in the network feeds are read from. */
  people: number
  posts: number
  /** How many the reader follows. */
  follows: number
  /** How many pages into the feed the one that is read stands. */
  deep: number
  /** Rows of the generated import, and of the large catalogue. */
  rows: number
  /** Who follow one channel. */
  subscribers: number
  /** Events told to each of them in one round. */
  events: number
  /** Idle subscriptions, each on a socket of its own. */
  sockets: number
}

export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      connections: { type: 'string', default: '32' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      tracks: { type: 'string', default: '10000' },
      sort: { type: 'string', default: 'NEWEST' },
      query: { type: 'string', default: 'nihgt' },
      anonymous: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      people: { type: 'string', default: '2000' },
      posts: { type: 'string', default: '100000' },
      follows: { type: 'string', default: '25' },
      deep: { type: 'string', default: '0' },
      rows: { type: 'string' },
      subscribers: { type: 'string' },
      events: { type: 'string' },
      sockets: { type: 'string' },
    },
  })
  return {
    scenarios: positionals,
    connections: Number(values.connections),
    rounds: Number(values.rounds ?? (values.quick ? 3 : 5)),
    seconds: Number(values.seconds ?? (values.quick ? 2 : 4)),
    tracks: Number(values.tracks),
    sort: values.sort,
    query: values.query,
    anonymous: values.anonymous,
    profile: values.profile,
    quick: values.quick,
    peers: values.peers,
    people: Number(values.people),
    posts: Number(values.posts),
    follows: Number(values.follows),
    deep: Number(values.deep),
    rows: Number(values.rows ?? (values.quick ? 100_000 : 1_000_000)),
    subscribers: Number(values.subscribers ?? (values.quick ? 200 : 1_000)),
    events: Number(values.events ?? (values.quick ? 100 : 200)),
    sockets: Number(values.sockets ?? (values.quick ? 1_000 : 10_000)),
  }
}

/** What a figure cannot be read without. */
export const machine = (): Record<string, string | number> => ({
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
})
