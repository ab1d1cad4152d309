import type { ChildServer } from '../child-server.js'
import { percent, short, table } from '../report.js'
import { median, spread } from '../statistics.js'
import { now } from './clock.js'
import type { Subscribers } from './subscribers.js'

/** A server with its subscribers. */
export interface LiveSide {
  name: string
  server: ChildServer
  subscribers: Subscribers
  /** Has the server tell of this many events; resolves to the moment it began. */
  tell(events: number): Promise<number>
}

export interface DeliveryRound {
  deliveriesPerSecond: number
  /** Of the server's process, per delivery, in microseconds. */
  cpuUs: number
  /** Until the last event was committed, or handed to the sockets. */
  toldMs: number
  seconds: number
  resyncs: number
}

/** Both sides in turn, round for round; what comes before the first round only warms up. */
export async function alternate(sides: [LiveSide, LiveSide], { rounds, events, warmUps }: { rounds: number; events: number; warmUps: number }): Promise<[DeliveryRound[], DeliveryRound[]]> {
  const taken: [DeliveryRound[], DeliveryRound[]] = [[], []]
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const side of [0, 1] as const) {
      const figures = await oneRound(sides[side], events)
      if (round >= 0) taken[side].push(figures)
    }
  }
  const head = ['', 'deliveries/s', 'CPU µs/delivery', 'told in ms', 'all received in ms', 'resyncs', 'spread']
  console.log(table(head, sides.map(({ name }, side) => row(name, taken[side]!))))
  return taken
}

/** Has the server tell of these events, and every subscriber receive them. */
export async function oneRound({ server, subscribers, tell }: LiveSide, events: number): Promise<DeliveryRound> {
  await subscribers.expect(events)
  const before = await server.usage()
  const startedAt = await tell(events)
  const toldAt = now()
  const received = await subscribers.received()
  const after = await server.usage()
  const deliveries = received.reduce((sum, each) => sum + each.deliveries, 0)
  const seconds = (Math.max(...received.map(({ lastAt }) => lastAt)) - startedAt) / 1000
  return {
    deliveriesPerSecond: deliveries / seconds,
    cpuUs: ((after.cpuMs - before.cpuMs) * 1000) / deliveries,
    toldMs: toldAt - startedAt,
    seconds,
    resyncs: received.reduce((sum, each) => sum + each.resyncs, 0),
  }
}

const figures = (rounds: DeliveryRound[], figure: (round: DeliveryRound) => number): number[] => rounds.map(figure)

function row(name: string, rounds: DeliveryRound[]): string[] {
  const rates = figures(rounds, ({ deliveriesPerSecond }) => deliveriesPerSecond)
  const shown = [
    median(rates), median(figures(rounds, ({ cpuUs }) => cpuUs)), median(figures(rounds, ({ toldMs }) => toldMs)),
    median(figures(rounds, ({ seconds }) => seconds * 1000)), Math.max(...figures(rounds, ({ resyncs }) => resyncs)),
  ]
  return [name, ...shown.map(short), percent(spread(rates))]
}

/** Deliveries per second of the first side, as a multiple of the second's. */
export const deliveryRatio = ([a, b]: [DeliveryRound[], DeliveryRound[]]): number =>
  median(figures(a, ({ deliveriesPerSecond }) => deliveriesPerSecond)) / median(figures(b, ({ deliveriesPerSecond }) => deliveriesPerSecond))
