import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql'
import { CloseCode, makeServer, type Context as SocketContext, type ServerOptions, type SubscribePayload } from 'graphql-ws'
import type { WebSocket } from 'ws'
import type { Context } from '../context.js'
import { DomainError } from '../errors/domain-error.js'
import { formatError } from '../errors/format-error.js'
import { LIMITS } from '../limits/limits.js'
import type { Log } from '../log.js'
import { admitOperation, refusalsOf, type AdmittedOperation, type Caller } from './admission.js'
import type { GraphQLServing } from './graphql.js'
import { SocketSink } from './live/socket-sink.js'
import { openSubscription } from './live/subscribe.js'
import type { Metrics } from './metrics.js'
import type { OpenConnections } from './open-connections.js'
import { isAllowedOrigin } from './origins.js'
import { accessCookieOf, bearerOf, viewerOfCookie } from './request-context.js'
import { SocketServer } from './socket-server.js'

type ConnectionParams = { authorization?: string }

/** What a socket knows of its client; who it is once `onConnect` let it in. */
interface SocketExtra extends Caller {
  socket: WebSocket
  request: IncomingMessage
}
type Socket = SocketContext<ConnectionParams, SocketExtra>

/** An operation on its way through graphql-ws. */
interface SocketOperation extends ExecutionArgs {
  operation: AdmittedOperation
  sink: SocketSink
}

export interface WebSocketOptions {
  allowedOrigins: string[] | 'development'
  open: OpenConnections
  metrics: Metrics
  log: Log
}

/** Serves the graphql-transport-ws protocol on /graphql, with the limits and errors HTTP has. */
export function serveWebSocket(server: HttpServer, serving: GraphQLServing, { allowedOrigins, open, metrics, log }: WebSocketOptions): SocketServer<SocketExtra> {
  return new SocketServer<SocketExtra>(server, {
    protocol: makeServer<ConnectionParams, SocketExtra>(protocolOf(serving, open, metrics)),
    extraOf: (socket, request) => ({
      socket, request, viewer: null,
      client: { ip: serving.addressOf(request), userAgent: request.headers['user-agent']?.slice(0, 512) ?? null },
    }),
    admits: (origin, host) => isAllowedOrigin(origin, host, allowedOrigins),
    log,
  })
}

const protocolOf = (serving: GraphQLServing, open: OpenConnections, metrics: Metrics): ServerOptions<ConnectionParams, SocketExtra> => ({
  onConnect: (socket) => connect(socket, serving, open),
  onSubscribe: (socket, id, payload) => admit(socket, id, payload, serving),
  execute: (args) => counted(args as SocketOperation, metrics, ({ operation }) => serving.execution.execute(operation)) as never,
  subscribe: (args) => counted(args as SocketOperation, metrics, (started) => subscribe(started, serving)) as never,
  onNext: (_socket, _id, _payload, args, result) => {
    if (!result.errors) return undefined
    const { requestId } = args.contextValue as Context
    return { ...result, errors: result.errors.map((error) => formatError(error, requestId, serving.report)) }
  },
  onError: (_socket, _id, _payload, errors) => errors.map((error) => formatError(error, randomUUID(), serving.report)),
})

async function connect(socket: Socket, serving: GraphQLServing, open: OpenConnections): Promise<boolean | void> {
  const { request, socket: raw } = socket.extra
  try {
    const token = bearerOf(socket.connectionParams?.authorization)
    const { tokens } = serving
    // The origin was checked at the upgrade, so a cookie comes from a page that may use it.
    socket.extra.viewer = await (token ? tokens.verify(token) : viewerOfCookie(accessCookieOf(request.headers.cookie), tokens))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    // RFC 6455 leaves 4000 to 4999 to applications; 4401 is graphql-ws's own "Unauthorized".
    return raw.close(CloseCode.Unauthorized, error.reason)
  }
  open.add(raw, socket.extra.viewer, socket.subscriptions)
  return true
}

/** Every check an HTTP request goes through, for one operation of a socket. */
async function admit(socket: Socket, id: string, payload: SubscribePayload, serving: GraphQLServing): Promise<SocketOperation | readonly GraphQLError[]> {
  try {
    if (Object.keys(socket.subscriptions).length > LIMITS.socketOperations) throw new DomainError('TOO_MANY_OPERATIONS')
    if (socket.extra.viewer) await serving.apiCalls.take(socket.extra.viewer)
    const operation = admitOperation(payload, { client: socket.extra.client, viewer: socket.extra.viewer }, serving)
    const { document, operationName, context } = operation
    return { schema: serving.schema, document, operationName, contextValue: context, operation, sink: new SocketSink(socket.extra.socket, socket.extra.request.socket, id) }
  } catch (error) {
    return refusalsOf(error)
  }
}

async function subscribe({ operation, sink }: SocketOperation, serving: GraphQLServing): Promise<AsyncIterable<unknown> | ExecutionResult> {
  try {
    const opened = await openSubscription(operation, sink, serving)
    if ('answers' in opened) return opened.answers
    if (!('leave' in opened)) return opened
    sink.leave = opened.leave
    return sink
  } catch (error) {
    return { errors: refusalsOf(error) }
  }
}

/** Counts an operation once it is answered; a subscription once its stream is open. */
async function counted<Result extends object>(args: SocketOperation, metrics: Metrics, answer: (args: SocketOperation) => Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  let failed = true
  try {
    const result = await answer(args)
    failed = 'errors' in result && result.errors !== undefined
    return result
  } finally {
    const { name, kind } = args.operation
    metrics.operation({ name, type: kind, failed, seconds: (performance.now() - startedAt) / 1000 })
  }
}
