import { randomUUID } from 'node:crypto'
import { EventEmitter, on } from 'node:events'
import { createServer } from 'node:http'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context as SocketContext } from 'graphql-ws'
import { useServer, type Extra } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { loadConfig } from '../../src/config.js'
import type { Context } from '../../src/context.js'
import { openDatabase } from '../../src/db/pools.js'
import type { DatabaseUrls } from '../../src/db/roles.js'
import { bearerOf, createContext } from '../../src/http/request-context.js'
import type { ChannelStream, ChannelStreamOptions } from '../../src/live/channel-stream.js'
import { EventLog, type LoggedEvent } from '../../src/live/event-log.js'
import { createLog } from '../../src/log.js'
import { openServing } from '../../src/serving.js'

// The other yardstick of the fan-out: graphql-ws as its documentation sets it up, over the same schema, resolvers, doors
// and loaders. An in-memory publisher gives each event to each subscriber; graphql-js executes the document for it.

/** Waiting for a connection refuses nobody here: the slower side must not lose events for it. */
const CONNECT_TIMEOUT_MS = 60_000

const { port, urls } = JSON.parse(process.argv[2]!) as { port: number; urls: DatabaseUrls }
const config = loadConfig()
const database = await openDatabase(urls, config.DATABASE_POOL, CONNECT_TIMEOUT_MS)
const { serving } = await openServing(config, database, createLog({ level: 'warn', pretty: false }))
const log = new EventLog(database.system)
const published = new EventEmitter().setMaxListeners(0)
const followed = new Map<string, Promise<unknown>>()

/** Publishes what comes into a channel, read once for the process, as the API does. */
async function follow(channel: string): Promise<void> {
  let position = 0
  let reading = Promise.resolve()
  const readOn = async (): Promise<void> => {
    for (const event of await log.after(channel, position)) {
      position = event.seq
      published.emit(channel, event)
    }
  }
  await serving.live.bus.follow(channel, () => {
    reading = reading.then(readOn)
  })
  position = (await log.head(channel)).last
}

async function* presented({ channel, tell, present }: ChannelStreamOptions<Context>, context: Context): AsyncGenerator<object> {
  const events = on(published, channel) as AsyncIterableIterator<[LoggedEvent]>
  if (!followed.has(channel)) followed.set(channel, follow(channel))
  await followed.get(channel)
  yield tell('LiveReady', 0)
  for await (const [event] of events) {
    const { viewer, client } = context
    const shown = await present(event, createContext(serving, { requestId: randomUUID(), viewer, client }))
    if (shown) yield shown
  }
}

const field = serving.schema.getSubscriptionType()!.getFields().conversationEvents!
const sourceOf = field.subscribe as GraphQLFieldResolver<unknown, Context>
field.subscribe = async (root, args, context: Context, info) => {
  const { options } = (await sourceOf(root, args, context, info)) as ChannelStream<Context>
  if (!context.viewer || !(await log.mayFollow(context.viewer.sessionId, options.channel))) throw options.refusal()
  return presented(options, context)
}

type Params = { authorization?: string }

const contextOf = async ({ connectionParams }: SocketContext<Params, Extra>): Promise<Context> => {
  const viewer = await serving.tokens.verify(bearerOf(connectionParams?.authorization)!)
  return createContext(serving, { requestId: randomUUID(), viewer, client: { ip: '127.0.0.1', userAgent: null } })
}

const server = createServer((_request, response) => response.end())
useServer<Params>({ schema: serving.schema, context: contextOf }, new WebSocketServer({ server, path: '/graphql' }))
server.listen(port, '127.0.0.1')

process.on('SIGTERM', () => process.exit(0))
