import { randomUUID } from 'node:crypto'
import type { ExecutionResult } from 'graphql'
import type { Context } from '../../context.js'
import { DomainError } from '../../errors/domain-error.js'
import { formatError } from '../../errors/format-error.js'
import { ChannelStream, type ChannelStreamOptions } from '../../live/channel-stream.js'
import type { Answer } from '../../live/follower.js'
import type { Sink } from '../../live/sink.js'
import type { AdmittedOperation } from '../admission.js'
import type { GraphQLServing } from '../graphql.js'
import { createContext } from '../request-context.js'

/** A subscription under way: answers to pass on one by one, or what ends one that writes its answers itself. */
export type Opened = { answers: AsyncIterableIterator<ExecutionResult> } | { leave: () => void }

/**
 * Opens a subscription. What follows a channel writes its answers into the sink; any other source is iterated. A
 * refusal is an answer with errors.
 */
export async function openSubscription(operation: AdmittedOperation, sink: Sink, serving: GraphQLServing): Promise<Opened | ExecutionResult> {
  const source = await serving.execution.source(operation)
  if (source instanceof ChannelStream) return { leave: await followChannel(operation, source.options, sink, serving) }
  if (!(Symbol.asyncIterator in source)) return source
  return { answers: serving.execution.answers(source, operation, () => renewed(operation, serving)) }
}

async function followChannel(operation: AdmittedOperation, stream: ChannelStreamOptions<Context>, sink: Sink, serving: GraphQLServing): Promise<() => void> {
  const { viewer } = operation.context
  if (!viewer) throw new DomainError('SIGN_IN_REQUIRED')
  const answer = async (root: object, cursor: string, context: Context): Promise<Answer> => ({ payload: await answerText(operation, root, context, serving), cursor })
  const { key, isShared } = serving.shapes.of(operation, viewer.userId)
  return serving.fanOut.follow({
    ...viewer, sink, shape: key, isShared,
    channel: stream.channel,
    after: stream.after,
    shows: stream.shows,
    refusal: () => stream.refusal(),
    tell: (kind, seq) => answer(stream.tell(kind, seq), stream.cursorOf(seq), renewed(operation, serving)),
    // The rows of all these events are read together: they share one context's loaders.
    answer: async (events) => {
      const context = renewed(operation, serving)
      const roots = await Promise.all(events.map((event) => stream.present(event, context)))
      return Promise.all(roots.map(async (root) => (root ? answer(root, root.cursor, context) : undefined)))
    },
  })
}

async function answerText(operation: AdmittedOperation, root: object, context: Context, serving: GraphQLServing): Promise<string> {
  const { data, errors } = await serving.execution.execute({ ...operation, context }, root)
  return JSON.stringify({ data, ...(errors && { errors: errors.map((error) => formatError(error, context.requestId, serving.report)) }) })
}

/** Loaders kept for a whole subscription would answer with stale rows. */
const renewed = ({ context: { client, viewer } }: AdmittedOperation, serving: GraphQLServing): Context =>
  createContext(serving, { requestId: randomUUID(), client, viewer })
