import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../errors/domain-error.js'
import { formatError } from '../../errors/format-error.js'
import { LIMITS } from '../../limits/limits.js'
import { admitOperation, refusalsOf, type AdmittedOperation, type Payload } from '../admission.js'
import { countCall } from '../count-call.js'
import type { GraphQLServing } from '../graphql.js'
import { refuse } from '../refuse.js'
import type { OpenConnections } from '../open-connections.js'
import { isAllowedOrigin } from '../origins.js'
import { bearerOf, clientOf, viewerOf, viewerOfCookie, ACCESS_COOKIE } from '../request-context.js'
import { badRequest, payloadOf } from '../request-shape.js'
import { cursorVariableOf } from './shape.js'
import { StreamSink } from './stream-sink.js'
import { openSubscription } from './subscribe.js'

export interface EventStreamOptions {
  allowedOrigins: string[] | 'development'
  open: OpenConnections
}

/**
 * Serves subscriptions as server-sent events, for clients behind proxies that let no WebSocket through: the GraphQL over
 * SSE protocol in its distinct connections mode, which graphql-sse's client and a browser's EventSource speak. Written
 * here because graphql-sse's own handler queues without a bound for a slow reader and knows no event ids.
 */
export function serveEventStreams(http: FastifyInstance, serving: GraphQLServing, options: EventStreamOptions): void {
  const streams = new Map<string, number>()
  const responses = new Set<ServerResponse>()
  // Cut off without a word, so that clients come back to another process.
  http.addHook('preClose', async () => responses.forEach((response) => response.end()))
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    try {
      const operation = await admit(request, reply, serving, options.allowedOrigins)
      const opener = operation.context.viewer?.sessionId ?? request.ip
      if ((streams.get(opener) ?? 0) >= LIMITS.socketOperations) throw new DomainError('TOO_MANY_OPERATIONS')
      streams.set(opener, (streams.get(opener) ?? 0) + 1)
      responses.add(reply.raw)
      reply.raw.once('close', () => {
        responses.delete(reply.raw)
        const left = streams.get(opener)! - 1
        if (left > 0) streams.set(opener, left)
        else streams.delete(opener)
      })
      await stream(operation, request, reply, serving, options.open)
      return reply
    } catch (error) {
      request.operation = { name: '', type: 'invalid', failed: true }
      return refuse(reply, refusalsOf(error)[0], serving.report)
    }
  }
  http.post('/graphql/stream', handler)
  http.get('/graphql/stream', { exposeHeadRoute: false }, handler)
}

/** Every check an operation over HTTP goes through. @throws what `refuse` answers with. */
async function admit(request: FastifyRequest, reply: FastifyReply, serving: GraphQLServing, allowedOrigins: EventStreamOptions['allowedOrigins']): Promise<AdmittedOperation> {
  const viewer = await streamViewerOf(request, serving, allowedOrigins)
  const refusal = viewer ? await countCall(viewer, reply, serving.apiCalls) : undefined
  if (refusal) throw refusal
  const operation = admitOperation(resumed(payloadOf(request), request, serving), { client: clientOf(request), viewer }, serving)
  if (operation.kind !== 'subscription') throw badRequest('Only subscriptions are streamed; send anything else to /graphql.')
  request.operation = { name: operation.name, type: 'subscription', failed: false }
  return operation
}

/**
 * An EventSource can send no header, only its cookies. They count here although it is a GET: a stream changes nothing,
 * and a page of an origin that is not allowed could not read it.
 */
async function streamViewerOf(request: FastifyRequest, { tokens }: GraphQLServing, allowedOrigins: EventStreamOptions['allowedOrigins']) {
  const { authorization, origin, host } = request.headers
  if (bearerOf(authorization) || request.method !== 'GET' || !isAllowedOrigin(origin, host, allowedOrigins)) return viewerOf(request, tokens)
  return viewerOfCookie(request.cookies[ACCESS_COOKIE], tokens)
}

/** A browser that comes back sends the id of the last event it has had: that is the cursor to go on after. */
function resumed(payload: Payload, request: FastifyRequest, { gate }: GraphQLServing): Payload {
  const last = request.headers['last-event-id']
  const variable = typeof last === 'string' && last !== '' ? cursorVariableOf(gate.admit(payload.query), payload.operationName) : undefined
  return variable === undefined ? payload : { ...payload, variables: { ...payload.variables, [variable]: last } }
}

async function stream(operation: AdmittedOperation, request: FastifyRequest, reply: FastifyReply, serving: GraphQLServing, open: OpenConnections): Promise<void> {
  reply.hijack()
  const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  reply.raw.writeHead(200, headers as Record<string, string>)
  const formatted = (error: unknown) => refusalsOf(error).map((refusal) => formatError(refusal, request.id, serving.report))
  const isResumable = cursorVariableOf(operation.document, operation.operationName) !== undefined
  const sink = new StreamSink(reply.raw, isResumable, formatted)
  open.add(sink, operation.context.viewer, { [randomUUID()]: operation })
  try {
    await pass(await openSubscription(operation, sink, serving), sink, formatted)
  } catch (error) {
    sink.fail(error)
  }
}

type Formatted = (error: unknown) => object[]

/** Passes on the answers of a source that does not write them itself, each when the last has been sent. */
async function pass(opened: Awaited<ReturnType<typeof openSubscription>>, sink: StreamSink, formatted: Formatted): Promise<void> {
  const leave = leaveOf(opened)
  sink.once('close', leave)
  sink.once('ended', (reason: 'SESSION_ENDED') => {
    leave()
    sink.fail(new DomainError(reason))
  })
  if ('leave' in opened) return
  for await (const { data, errors } of 'answers' in opened ? opened.answers : [opened]) {
    sink.write(JSON.stringify({ data, ...(errors && { errors: errors.flatMap(formatted) }) }))
    await sink.drained()
  }
  sink.complete()
}

function leaveOf(opened: Awaited<ReturnType<typeof openSubscription>>): () => void {
  if ('leave' in opened) return opened.leave
  return 'answers' in opened ? () => void opened.answers.return!() : () => undefined
}
