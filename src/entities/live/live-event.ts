import { Extensions, Field, InterfaceType, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { CursorScalar } from '../scalars/text-scalars.js'

/** The same for everybody who may have it: answers that select nothing else are made once for all subscribers. */
export const SHARED = { shared: true } as const

@Extensions(SHARED)
@InterfaceType({ description: 'Something that happened in a live stream. Events come once and in order; keep the newest `cursor`, and subscribe with it as `after` to go on behind it.' })
export abstract class LiveEvent {
  @Field(() => CursorScalar, { description: 'The place behind this event.' })
  cursor!: string

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string
}

@Extensions(SHARED)
@ObjectType({ description: 'The first message of every stream: from this cursor on it misses nothing.', simpleResolvers: true })
export class LiveReady {
  @Field(() => CursorScalar, { description: 'Where the stream starts: what comes next happened behind it.' })
  cursor!: string
}

@Extensions(SHARED)
@ObjectType({
  description: 'This client was too slow to be sent everything as it came. Nothing is lost: what it has missed follows, read from the log.',
  simpleResolvers: true,
})
export class LiveResync {
  @Field(() => CursorScalar, { description: 'The last place it had got to; what comes next happened behind it.' })
  from!: string
}
