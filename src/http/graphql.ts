import type { IncomingMessage } from 'node:http'
import { ApolloServer } from '@apollo/server'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Context } from '../context.js'
import { formatError, type ReportError } from '../errors/format-error.js'
import type { CompiledExecution } from '../execution.js'
import type { DocumentGate } from '../limits/document-gate.js'
import type { FanOut } from '../live/fan-out.js'
import type { Presence } from '../live/presence.js'
import { LIMITS } from '../limits/limits.js'
import type { ServedUrls } from '../gateways/storage/served-urls.js'
import type { CostLimit } from '../limits/query-cost.js'
import { AcceptedDocuments } from './accepted-documents.js'
import { PostAnswers, takesJson } from './answer-post.js'
import { bodyDeadline } from './body-deadline.js'
import { CachePolicy, withETag } from './cache-policy.js'
import { sessionCookies } from './cookies.js'
import { countCall, isOfSession } from './count-call.js'
import type { Shapes } from './live/shape.js'
import { operationHooks, requestIdOf } from './operation-hooks.js'
import type { KeyedRequests } from './keyed-request.js'
import { refuse } from './refuse.js'
import { clientOf, createContext, viewerOf, type Services } from './request-context.js'
import { documentOf } from './request-shape.js'

/** What serving GraphQL needs, on HTTP and WebSocket alike. */
export interface GraphQLServing extends Services {
  schema: GraphQLSchema
  execution: CompiledExecution
  gate: DocumentGate
  cost: CostLimit
  report: ReportError
  keyedRequests: KeyedRequests
  /** Serves subscriptions that follow channels. */
  fanOut: FanOut
  presence: Presence
  shapes: Shapes
  /** The addresses of files this server answers itself. */
  served: ServedUrls
  introspection: boolean
  /** Where a connection truly comes from, proxies regarded. */
  addressOf: (request: IncomingMessage) => string
  /** Whether cookies are for TLS only. */
  secureCookies: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The context of this request's operation, made before Apollo sees it. */
    graphql?: HttpContext
  }
}

/** What an operation over HTTP gets: the request too, for what is told about it in headers and logs. */
export interface HttpContext extends Context {
  request: FastifyRequest
}

/** Serves /graphql over HTTP: POST for everything, GET for queries. */
export async function serveGraphQL(app: FastifyInstance, serving: GraphQLServing): Promise<void> {
  const accepted = new AcceptedDocuments()
  const apollo = new ApolloServer<HttpContext>({
    gateway: compiledGateway(serving),
    introspection: serving.introspection,
    // A GET carries no cookie's rights here and a POST must be JSON, so no page of another site can act for anybody.
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !serving.introspection,
    parseOptions: { maxTokens: LIMITS.tokens },
    formatError: (_formatted, error) => formatError(error, requestIdOf(error), serving.report),
    plugins: [
      // Traces are for a federated graph: without a word Apollo loads their protocol, for nothing.
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginInlineTraceDisabled(),
      operationHooks(serving.cost, new CachePolicy(serving.schema), accepted),
    ],
    stopOnTerminationSignals: false,
    logger: { debug: () => undefined, info: () => undefined, warn: app.log.warn.bind(app.log), error: app.log.error.bind(app.log) },
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())
  const posts = new PostAnswers(apollo, accepted, serving)
  const negotiated = fastifyApolloHandler(apollo, { context: async (request) => request.graphql! })
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const refusal = await admit(request, reply, serving)
    if (refusal) request.operation = { name: '', type: 'invalid', failed: true }
    if (refusal) return refuse(reply, refusal, serving.report)
    if (request.method === 'POST' && takesJson(request)) return posts.answer(request, reply)
    return negotiated.call(app, atAnAddress(request) as never, reply as never)
  }
  app.post('/graphql', { preParsing: bodyDeadline(LIMITS.bodySeconds) }, handler)
  app.get('/graphql', { exposeHeadRoute: false, onSend: withETag }, handler)
}

/** The integration reads the whole address, and throws where the Host header, any text a client likes, makes none. */
const atAnAddress = (request: FastifyRequest): FastifyRequest =>
  Object.create(request, { hostname: { value: 'localhost' }, url: { value: request.url.replace(/^[^?]*/, '/graphql') } }) as FastifyRequest

/** Who asks, and whether the document may be looked at at all; nothing has been validated or read yet. */
async function admit(request: FastifyRequest, reply: FastifyReply, serving: GraphQLServing): Promise<unknown> {
  try {
    const viewer = await viewerOf(request, serving.tokens)
    const refusal = viewer ? await countCall(viewer, reply, serving.apiCalls) : undefined
    const cookies = sessionCookies(request, reply, serving.secureCookies)
    const context = createContext(serving, { requestId: request.id, client: clientOf(request), viewer, cookies, keyed: serving.keyedRequests.of(request) })
    request.graphql = Object.assign(context, { request })
    const document = serving.gate.admit(documentOf(request))
    if (refusal && !isOfSession(document)) return refusal
    return undefined
  } catch (error) {
    return error
  }
}

/** Apollo's one opening for another executor; there is no federation here. */
const compiledGateway = ({ schema, execution }: GraphQLServing): GatewayInterface => ({
  onSchemaLoadOrUpdate: (tell) => {
    tell({ apiSchema: schema, coreSupergraphSdl: '' })
    return () => undefined
  },
  load: async () => ({
    executor: ({ document, request, context }) =>
      execution.execute({ document, operationName: request.operationName, variables: request.variables, context: context as Context }),
  }),
  stop: async () => undefined,
})
