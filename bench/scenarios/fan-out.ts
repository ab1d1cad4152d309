import { alternate, deliveryRatio, oneRound, type LiveSide } from '../live/deliveries.js'
import type { Publisher } from '../live/publisher.js'
import { socketUrl, Stage } from '../live/stage.js'
import type { Options } from '../options.js'
import { isKept, type Verdict } from '../report.js'
import { conclude, profiled, type Scenario } from './scenario.js'

/** Of what a bare server broadcasts that has the finished frames. */
const LEAST_OF_BARE = 0.7
const WARM_UPS = 2

const following = (message: string): string =>
  `subscription Follow($id: ID!) { conversationEvents(conversationId: $id) { __typename ... on LiveReady { cursor } ... on LiveResync { from } ... on MessageSent { cursor message { ${message} } } } }`

/** The same for everybody who may see it. */
const SHARED = following('id seq body createdAt sender { handle displayName }')

interface Channel {
  stage: Stage
  publisher: Publisher
  query: string
}

/** A server with everybody following a conversation of its own. */
async function sideOf(name: string, server: LiveSide['server'], { stage, publisher, query }: Channel): Promise<LiveSide> {
  const id = await stage.group()
  const subscribers = stage.subscribers()
  await subscribers.open({ url: socketUrl(server), query, variables: { id }, accessTokens: stage.tokens })
  const speaker = { conversationId: id, senderId: stage.people[0]!.userId }
  const tell = (events: number): Promise<number> => publisher.burst(speaker, events)
  return { name, server, subscribers, tell }
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

/** Everybody follows one conversation in which as much is said as the database commits. */
async function againstBare(stage: Stage, publisher: Publisher, { rounds, events, profile }: Options): Promise<[Verdict, object]> {
  const api = await sideOf('API', stage.api, { stage, publisher, query: SHARED })
  const bare = await bareSide(stage, api)
  const taken = await alternate([api, bare], { rounds, events, warmUps: WARM_UPS })
  if (profile) await profiled('fan-out', stage.api, () => oneRound(api, events))
  await Promise.all([api.subscribers.stop(), bare.subscribers.stop()])
  return [{ what: 'Deliveries per second, API / bare ws', value: deliveryRatio(taken), limit: LEAST_OF_BARE, at: 'least' }, taken]
}

/** One channel with a thousand subscribers. */
export const fanOut: Scenario = async (options) => {
  const stage = await Stage.open(options.subscribers)
  try {
    const publisher = await stage.publisher()
    const [verdict, shared] = await againstBare(stage, publisher, options)
    const verdicts = [verdict]
    await conclude('fan-out', verdicts, { options, shared })
    return verdicts.every(isKept)
  } finally {
    await stage.close()
  }
}
