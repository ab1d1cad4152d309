import type { ChildServer } from '../child-server.js'
import { alternate, deliveryRatio, oneRound, type DeliveryRound, type LiveSide } from '../live/deliveries.js'
import type { Publisher } from '../live/publisher.js'
import { socketUrl, Stage } from '../live/stage.js'
import type { Options } from '../options.js'
import { isKept, type Verdict } from '../report.js'
import { conclude, profiled, type Scenario } from './scenario.js'

/** Of what a bare server broadcasts that has the finished frames. */
const LEAST_OF_BARE = 0.7
/** Of what graphql-ws delivers as it comes. */
const LEAST_OF_STOCK = 3
/** An event that is read by each under their own rights is told a tenth as often: graphql-ws takes seconds for each. */
const OWN_SHARE = 0.1

const following = (message: string): string =>
  `subscription Follow($id: ID!) { conversationEvents(conversationId: $id) { __typename ... on LiveReady { cursor } ... on LiveResync { from } ... on MessageSent { cursor message { ${message} } } } }`

/** The same for everybody who may see it. */
export const SHARED = following('id seq body createdAt sender { handle displayName }')
/** Of the viewer's own. */
const OWN = following('id seq body createdAt sender { handle displayName } reactions { emoji count viewerReacted }')

/** What is measured, by whom it is said. */
interface Channel {
  stage: Stage
  publisher: Publisher
  query: string
}

/** A server with everybody following a conversation of its own. */
async function sideOf(name: string, server: ChildServer, { stage, publisher, query }: Channel): Promise<LiveSide> {
  const id = await stage.group()
  const subscribers = stage.subscribers()
  await subscribers.open({ url: socketUrl(server), query, variables: { id }, accessTokens: stage.tokens })
  const speaker = { conversationId: id, senderId: stage.people[0]!.userId }
  return { name, server, subscribers, tell: (events) => publisher.burst(speaker, events) }
}

/** The very bytes the API has sent last, written to as many sockets. */
async function bareSide(stage: Stage, api: LiveSide): Promise<LiveSide> {
  const server = await stage.yardstick('bench/live/broadcast-server.js')
  const subscribers = stage.subscribers()
  await subscribers.open({ url: socketUrl(server), accessTokens: stage.tokens })
  const tell = async (): Promise<number> => {
    const response = await fetch(server.url, { method: 'POST', body: JSON.stringify(await api.subscribers.frames()) })
    return Number(await response.text())
  }
  return { name: 'bare ws', server, subscribers, tell }
}

interface Outcome {
  verdict: Verdict
  rounds: [DeliveryRound[], DeliveryRound[]]
}

/** A selection that is the same for everybody, against a server that does nothing but write. */
async function shared(channel: Omit<Channel, 'query'>, { rounds, events, profile }: Options): Promise<Outcome> {
  const api = await sideOf('API', channel.stage.api, { ...channel, query: SHARED })
  const bare = await bareSide(channel.stage, api)
  const taken = await alternate([api, bare], { rounds, events, warmUps: 2 })
  if (profile) await profiled('fan-out', api.server, () => oneRound(api, events))
  await Promise.all([api.subscribers.stop(), bare.subscribers.stop()])
  const what = 'Shared selection: deliveries per second, API / bare ws'
  return { rounds: taken, verdict: { what, value: deliveryRatio(taken), limit: LEAST_OF_BARE, at: 'least' } }
}

/** A selection that depends on the viewer, against graphql-ws. */
async function own(channel: Omit<Channel, 'query'>, { rounds, events, profile }: Options): Promise<Outcome> {
  const { stage } = channel
  const count = Math.ceil(events * OWN_SHARE)
  const api = await sideOf('API', stage.api, { ...channel, query: OWN })
  const stockServer = await stage.yardstick('bench/live/stock-server.js', { urls: stage.database.urls })
  const stock = await sideOf('graphql-ws', stockServer, { ...channel, query: OWN })
  const taken = await alternate([api, stock], { rounds, events: count, warmUps: 1 })
  if (profile) await profiled('fan-out-own', api.server, () => oneRound(api, count))
  await Promise.all([api.subscribers.stop(), stock.subscribers.stop()])
  const what = 'Selection of the viewer\'s own: deliveries per second, API / graphql-ws'
  return { rounds: taken, verdict: { what, value: deliveryRatio(taken), limit: LEAST_OF_STOCK, at: 'least' } }
}

/** One channel with a thousand subscribers. */
export const fanOut: Scenario = async (options) => {
  const stage = await Stage.open(options.subscribers)
  try {
    const channel = { stage, publisher: await stage.publisher() }
    const outcomes = { shared: await shared(channel, options), own: await own(channel, options) }
    const verdicts = Object.values(outcomes).map(({ verdict }) => verdict)
    await conclude('fan-out', verdicts, { options, ...outcomes })
    return verdicts.every(isKept)
  } finally {
    await stage.close()
  }
}
