import { Arg, ID, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { isId } from '../db/door.js'
import { CursorScalar } from '../entities/scalars/text-scalars.js'
import { ExportEvent, ProjectExportChanged, type ExportState } from '../entities/studio/audio-export.js'
import { TransformationChanged, TransformationEvent } from '../entities/studio/transformation-event.js'
import type { TransformationState } from '../entities/studio/transformation.js'
import { DomainError } from '../errors/domain-error.js'
import type { ErrorReason } from '../errors/reasons.js'
import type { ChannelStream } from '../live/channel-stream.js'
import { channelStream, shown, type Present } from './channel.js'

type Asked = Pick<ResolverData<Context>, 'args' | 'context'>

const AFTER = 'Go on behind this place: a `liveCursor`, or the last event\'s cursor; from now on when left out. `CURSOR_EXPIRED` when that is longer ago than events are kept.'

export const transformationChanged: Present = async ({ subjectId, data }) =>
  shown(TransformationChanged, { transformationId: subjectId!, state: data.state as TransformationState, progress: Number(data.progress) })

const exportChanged: Present = async ({ subjectId, data }) =>
  shown(ProjectExportChanged, { exportId: subjectId!, state: data.state as ExportState, progress: Number(data.progress) })

function followOne(topic: string, kinds: Record<string, Present>, refusal: ErrorReason) {
  return ({ args, context }: Asked): ChannelStream<Context> => {
    const id = String(args.id).toLowerCase()
    if (!isId(id)) throw new DomainError(refusal)
    return channelStream({ channel: `${topic}:${id}`, after: args.after as string | null, kinds, refusal }, context)
  }
}

function followOwn({ args, context }: Asked): ChannelStream<Context> {
  if (!context.viewer) throw new DomainError('SIGN_IN_REQUIRED')
  const channel = `transformations:${context.viewer.userId}`
  return channelStream({ channel, after: args.after as string | null, kinds: { TRANSFORMATION_CHANGED: transformationChanged }, refusal: 'SESSION_ENDED' }, context)
}

@Resolver()
export class TransformationSubscriptions {
  @Subscription(() => TransformationEvent, {
    description: 'How a transformation gets on, each event once and in order: `LiveReady`, then what came after `after`, then what comes. Ends with `TRANSFORMATION_NOT_FOUND` once it is not there for the viewer.',
    subscribe: followOne('transformation', { TRANSFORMATION_CHANGED: transformationChanged }, 'TRANSFORMATION_NOT_FOUND'),
  })
  transformationEvents(
    @Arg('id', () => ID, { description: 'The transformation.' }) _id: string,
    @Arg('after', () => CursorScalar, { nullable: true, description: AFTER }) _after: string | undefined,
    @Root() event: object,
  ): typeof TransformationEvent {
    return event as typeof TransformationEvent
  }

  @Subscription(() => TransformationEvent, {
    description: 'How all transformations get on that the viewer has asked for, each event once and in order.',
    subscribe: followOwn,
  })
  myTransformationEvents(
    @Arg('after', () => CursorScalar, { nullable: true, description: AFTER }) _after: string | undefined,
    @Root() event: object,
  ): typeof TransformationEvent {
    return event as typeof TransformationEvent
  }

  @Subscription(() => ExportEvent, {
    description: 'How an export gets on, each event once and in order. Ends with `EXPORT_NOT_FOUND` once it is not there for the viewer.',
    subscribe: followOne('export', { PROJECT_EXPORT_CHANGED: exportChanged }, 'EXPORT_NOT_FOUND'),
  })
  exportEvents(
    @Arg('id', () => ID, { description: 'The export.' }) _id: string,
    @Arg('after', () => CursorScalar, { nullable: true, description: AFTER }) _after: string | undefined,
    @Root() event: object,
  ): typeof ExportEvent {
    return event as typeof ExportEvent
  }
}
