import type { Server } from 'node:http'
import { randomUUID } from 'node:crypto'
import { GraphQLError, getOperationAST, validate, type DocumentNode, type ExecutionArgs } from 'graphql'
import { CloseCode, type Context as SocketContext, type ServerOptions, type SubscribePayload } from 'graphql-ws'
import { useServer, type Extra } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { Viewer } from '../auth/viewer.js'
import type { Client, Context } from '../context.js'
import { DomainError } from '../errors/domain-error.js'
import { formatError } from '../errors/format-error.js'
import { LIMITS } from '../limits/limits.js'
import { areStorable } from '../limits/storable-text.js'
import type { GraphQLServing } from './graphql.js'
import type { Metrics } from './metrics.js'
import { isAllowedOrigin } from './origins.js'
import { accessCookieOf, bearerOf, createContext, viewerOfCookie } from './request-context.js'
import { OpenSockets } from './open-sockets.js'

const KEEP_ALIVE_MS = 12_000

type ConnectionParams = { authorization?: string }

/** What a socket knows of its client once `onConnect` let it in. */
type SocketExtra = Extra & { viewer: Viewer | null; client: Client }
type Socket = SocketContext<ConnectionParams, SocketExtra>

export interface SocketServer {
  /** Open sockets, and operations under way on them. */
  counts(): { connections: number; operations: number }
  close(): Promise<void>
}

/** Serves the graphql-transport-ws protocol on /graphql, with the limits and errors HTTP has. */
export function serveWebSocket(server: Server, serving: GraphQLServing, allowedOrigins: string[] | 'development', metrics: Metrics): SocketServer {
  const wss = new WebSocketServer({
    // Given the HTTP server, it would report that one's failures as its own.
    noServer: true,
    path: '/graphql',
    maxPayload: LIMITS.bodyBytes,
    verifyClient: ({ origin, req }: { origin?: string; req: { headers: { host?: string } } }) =>
      isAllowedOrigin(origin, req.headers.host, allowedOrigins),
  })
  server.on('upgrade', (request, socket, head) => wss.handleUpgrade(request, socket, head, (opened) => wss.emit('connection', opened, request)))
  const sockets = new OpenSockets(serving.database.system)
  const protocol = useServer<ConnectionParams, Partial<SocketExtra>>(protocolOf(serving, sockets, metrics), wss, KEEP_ALIVE_MS)
  return {
    counts: () => ({ connections: wss.clients.size, operations: sockets.operations }),
    close: async () => {
      sockets.close()
      await protocol.dispose()
    },
  }
}

type Protocol = ServerOptions<ConnectionParams, Extra & Partial<SocketExtra>>

const protocolOf = (serving: GraphQLServing, sockets: OpenSockets, metrics: Metrics): Protocol => ({
  onConnect: (socket) => connect(socket as Socket, serving, sockets),
  onSubscribe: (socket, _id, payload) => admit(socket as Socket, payload, serving),
  execute: (args) => counted(args, metrics, serving.execution.execute(operationOf(args))) as never,
  subscribe: (args) => counted(args, metrics, serving.execution.subscribe(operationOf(args), () => renewed(args, serving))) as never,
  onNext: (_socket, _id, _payload, args, result) => {
    if (!result.errors) return undefined
    const { requestId } = args.contextValue as Context
    return { ...result, errors: result.errors.map((error) => formatError(error, requestId, serving.report)) }
  },
  onError: (_socket, _id, _payload, errors) => errors.map((error) => formatError(error, randomUUID(), serving.report)),
})

async function connect(socket: Socket, serving: GraphQLServing, sockets: OpenSockets): Promise<boolean | void> {
  const { request, socket: raw } = socket.extra
  socket.extra.client = { ip: serving.addressOf(request), userAgent: request.headers['user-agent']?.slice(0, 512) ?? null }
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
  sockets.add(raw, socket.extra.viewer, socket.subscriptions)
  return true
}

/** Every check an HTTP request goes through, for one operation of a socket. */
function admit(socket: Socket, payload: SubscribePayload, serving: GraphQLServing): ExecutionArgs | readonly GraphQLError[] {
  try {
    if (Object.keys(socket.subscriptions).length > LIMITS.socketOperations) throw new DomainError('TOO_MANY_OPERATIONS')
    const document = serving.gate.admit(payload.query)
    const faults = validated(document, serving)
    if (faults.length > 0) return faults
    return prepare(document, socket, payload, serving)
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('unforeseen', { originalError: error as Error })]
  }
}

function prepare(document: DocumentNode, socket: Socket, payload: SubscribePayload, serving: GraphQLServing): ExecutionArgs {
  const operation = getOperationAST(document, payload.operationName)
  if (!operation) throw new GraphQLError('Name one operation of the document.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })
  const variables = payload.variables ?? {}
  if (!areStorable(variables)) throw new DomainError('UNSTORABLE_TEXT')
  serving.cost.check(document, operation, variables)
  return {
    schema: serving.schema,
    document,
    operationName: payload.operationName,
    variableValues: variables,
    contextValue: createContext(serving, { requestId: randomUUID(), client: socket.extra.client, viewer: socket.extra.viewer }),
  }
}

const verdicts = new WeakMap<DocumentNode, readonly GraphQLError[]>()

function validated(document: DocumentNode, serving: GraphQLServing): readonly GraphQLError[] {
  let faults = verdicts.get(document)
  if (!faults) {
    const found = validate(serving.schema, document)
    verdicts.set(document, (faults = serving.introspection ? found : found.map(withoutSuggestion)))
  }
  return faults
}

/** Where the schema is not shown, its names are not guessed for the asker either. */
const withoutSuggestion = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message.replace(/ ?Did you mean[\s\S]*$/, ''), { nodes: error.nodes })

const operationOf = (args: ExecutionArgs) => ({
  document: args.document,
  operationName: args.operationName,
  variables: args.variableValues as Record<string, unknown>,
  context: args.contextValue as Context,
})

/** graphql-ws makes one context for a whole subscription; loaders kept that long would answer with stale rows. */
const renewed = (args: ExecutionArgs, serving: GraphQLServing): Context => createContext(serving, args.contextValue as Context)

/** Counts an operation once it is answered; a subscription once its stream is open. */
async function counted<Result extends object>(args: ExecutionArgs, metrics: Metrics, result: Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  const operation = getOperationAST(args.document, args.operationName)
  let failed = true
  try {
    const answer = await result
    failed = 'errors' in answer && answer.errors !== undefined
    return answer
  } finally {
    metrics.operation({ name: operation?.name?.value ?? '', type: operation?.operation ?? 'invalid', failed, seconds: (performance.now() - startedAt) / 1000 })
  }
}
